"""The wheel holds what the program needs, and nothing else."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    uv = shutil.which("uv")
    if uv is None:
        pytest.skip("uv is not on the path: the wheel was not built")
    out = tmp_path_factory.mktemp("wheel")
    done = subprocess.run([uv, "build", "--wheel", "-q", "-o", str(out)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    with zipfile.ZipFile(next(out.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def test_the_wheel_holds_the_packages_and_their_data(names: set[str]) -> None:
    for needed in (
        "annotations/cli.py",
        "desktop_app/__main__.py",
        "schemas/events.py",
        "schemas/json/analysis.schema.json",
        "seeds/01-microsoft-japan/article.txt",
        "seeds/01-microsoft-japan/source.json",
        "annotations/export/pages/proof.html",
        "annotations/export/claimreview.schema.json",
    ):
        assert needed in names
    assert any(n.startswith("annotations/detect/claims/models/") for n in names)
    assert any(n.endswith("licenses/LICENSE") for n in names)


def test_the_wheel_holds_nothing_else(names: set[str]) -> None:
    tops = {n.split("/")[0] for n in names}
    assert {t for t in tops if not t.endswith(".dist-info")} == {"annotations", "desktop_app", "schemas", "seeds"}
    assert not [n for n in names if n.endswith((".pyc", ".factdesk", ".sqlite"))]
