"""The wheel holds what the program needs, and nothing else; installed alone, it works."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNREACHABLE = ("Failed to fetch", "error sending request", "network was disabled", "dns error", "timed out")
PAGE = """<html><head><title>Harbour toll</title></head><body><article><h1>Harbour toll</h1>
<p>The harbour took $3.5 million in tolls in 2023, 12% more than in the year before, Anna Berg said on Monday.</p>
<p>Ships of more than 400 feet pay twice as much as they did until the summer of last year.</p></article></body></html>
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    _uv("build", "--wheel", "-q", "-o", str(out), cwd=ROOT)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as opened:
        return set(opened.namelist())


@pytest.fixture(scope="module")
def factdesk(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as `pip install` leaves it: the wheel and what it depends on, nothing for developers."""
    home = tmp_path_factory.mktemp("installed")
    _uv("venv", "-q", "--python", sys.executable, str(home))
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    target = ("--python", str(next(scripts.glob("python*"))))
    _uv("pip", "install", "-q", *target, "-c", str(ROOT / "requirements.lock"), str(wheel), cwd=home)
    return next(scripts.glob("factdesk*"))


def _uv(*words: str, cwd: Path | None = None) -> None:
    uv = shutil.which("uv")
    if uv is None:
        pytest.skip("uv is not on the path: the wheel was neither built nor installed")
    done = subprocess.run([uv, *words], cwd=cwd, capture_output=True, text=True)
    if done.returncode and any(said in done.stderr for said in UNREACHABLE):
        pytest.skip(f"no package registry answers: the wheel was not tried ({done.stderr.strip()[:200]})")
    assert done.returncode == 0, done.stderr[-2000:]


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
        "desktop_app/look/style.qss",
    ):
        assert needed in names
    for data in ("desktop_app/look/*.svg", "desktop_app/translations/*.qm", "annotations/export/pages/*.css"):
        files = {path.relative_to(ROOT).as_posix() for path in ROOT.glob(data)}
        assert files and files <= names
    assert any(n.startswith("annotations/detect/claims/models/") for n in names)
    assert any(n.endswith("licenses/LICENSE") for n in names)


def test_the_wheel_holds_nothing_else(names: set[str]) -> None:
    tops = {n.split("/")[0] for n in names}
    assert {t for t in tops if not t.endswith(".dist-info")} == {"annotations", "desktop_app", "schemas", "seeds"}
    assert not [n for n in names if n.endswith((".pyc", ".factdesk", ".sqlite"))]


def test_installed_alone_it_works(factdesk: Path, tmp_path: Path) -> None:
    (tmp_path / "toll.html").write_text(PAGE, "utf-8")
    assert b"factdesk" in _said(factdesk, tmp_path, "doctor")
    (analysed,) = _said(factdesk, tmp_path, "analyse", "toll.html", "--json").splitlines()
    assert {m["surface"] for m in json.loads(analysed)["figures"]} >= {"$3.5 million", "12%"}
    (imported,) = _said(factdesk, tmp_path, "import", "toll.factdesk", "toll.html", "--json").splitlines()
    assert json.loads(imported)["error"] is None


def _said(factdesk: Path, cwd: Path, *words: str) -> bytes:
    """Run a command, away from the source tree."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run([factdesk, *words], cwd=cwd, env=environment, capture_output=True)
    assert done.returncode == 0, done.stdout[-1000:] + done.stderr[-2000:]
    return done.stdout
