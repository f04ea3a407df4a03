import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import APP, project

from annotations.store.open import open_store
from annotations.store.store import Store


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, made once; tests work on copies of the closed file."""
    return project(tmp_path_factory.mktemp("sample") / "desk.factdesk")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.factdesk"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty project."""
    with open_store(path, create=True, app_version=APP) as opened:
        yield opened


@pytest.fixture
def filled(path: Path, sample: Path) -> Iterator[Store]:
    """The sample project."""
    shutil.copyfile(sample, path)
    with open_store(path, app_version=APP) as opened:
        yield opened
