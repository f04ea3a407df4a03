import shutil
from pathlib import Path

import pytest
from store_samples import project


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, made once; tests work on copies of the closed file."""
    return project(tmp_path_factory.mktemp("sample") / "desk.factdesk")


@pytest.fixture
def desk(sample: Path, tmp_path: Path) -> Path:
    """A closed sample project that a test may harm."""
    return Path(shutil.copyfile(sample, tmp_path / "desk.factdesk"))
