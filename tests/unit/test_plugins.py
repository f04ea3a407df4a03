"""A package that registers a reader, an exporter or a check is found by its entry points."""

import subprocess
import sys
from pathlib import Path

PLUGIN = """
from collections.abc import Iterable, Iterator
from schemas.article import Ingested, Source
from schemas.finding import Finding, FindingMember

class Shout:
    suffixes = (".shout",)
    def read(self, raw, name):
        return Ingested(raw.decode().upper(), raw, Source(name), name)

class Pipes:
    name, suffix, losses = "pipes", ".pipes", ("everything but the keys",)
    def write(self, rows, what):
        for row in rows:
            yield "|".join(row).encode()

class Always:
    name, version, severity = "always", "1", "note"
    def run(self, articles):
        return [Finding("always", "1", "note", 1.0, "Yes.", "", (articles[0].member(0, 1),))]
"""
ENTRIES = """
[factdesk.readers]
shout = shouting:Shout
[factdesk.exporters]
pipes = shouting:Pipes
[factdesk.checks]
always = shouting:Always
"""
USE = """
import sys
from pathlib import Path
from annotations.check.base import CheckedArticle, run_checks
from annotations.export.base import exporter
from annotations.ingest.base import read_path
item = read_path(Path(sys.argv[1]))
assert item.text == "HELLO", item
assert exporter("pipes").losses
assert [f.check for f in run_checks([CheckedArticle("a", item.source, item.text, ())])] == ["always"]
"""


def test_an_installed_package_adds_a_reader_an_exporter_and_a_check(tmp_path: Path) -> None:
    (tmp_path / "shouting.py").write_text(PLUGIN, encoding="utf-8")
    metadata = tmp_path / "shouting-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text(ENTRIES, encoding="utf-8")
    article = tmp_path / "a.shout"
    article.write_text("hello", encoding="utf-8")
    root = Path(__file__).parents[2]
    code = f"import sys; sys.path[:0] = [{str(root)!r}, {str(tmp_path)!r}]\n{USE}"
    done = subprocess.run([sys.executable, "-c", code, str(article)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_package_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    metadata = tmp_path / "broken-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[factdesk.readers]\nx = nowhere:X\n", encoding="utf-8")
    root = Path(__file__).parents[2]
    code = (
        f"import sys; sys.path[:0] = [{str(root)!r}, {str(tmp_path)!r}]\n"
        "from annotations.cli import main\n"
        f"sys.exit(main(['import', {str(tmp_path / 'p.factdesk')!r}, {str(tmp_path)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("factdesk: 'x' of broken cannot be loaded")


BROKEN = """
class Broken:
    name, suffix, losses = "broken", ".broken", ()
    def write(self, rows, what):
        yield b"half"
        raise KeyError("nothing of this name")
class Words:
    name, suffix, losses = "words", ".words", ()
    def write(self, rows, what):
        yield "not bytes"
"""


def test_an_exporter_of_a_package_that_fails_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "shouting.py").write_text(BROKEN, encoding="utf-8")
    metadata = tmp_path / "shouting-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n", encoding="utf-8")
    points = "[factdesk.exporters]\nbroken = shouting:Broken\nwords = shouting:Words\n"
    (metadata / "entry_points.txt").write_text(points, encoding="utf-8")
    root = Path(__file__).parents[2]
    code = f"import sys; sys.path[:0] = [{str(root)!r}, {str(tmp_path)!r}]\n"
    code += "from annotations.project.project import Project\nfrom annotations.cli import main\n"
    code += "Project.open(__import__('pathlib').Path('p.factdesk'), create=True).close()\n"
    code += "sys.exit(max(main(['export', 'p.factdesk', f'out.{n}', '--format', n]) for n in ('broken', 'words')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert "'broken' of the package shouting failed (KeyError: 'nothing of this name')" in done.stderr
    assert "not bytes" in done.stderr and "Traceback" not in done.stderr
    assert not [path for path in tmp_path.iterdir() if "out." in path.name]
