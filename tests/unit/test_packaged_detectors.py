"""A package that registers a detector: its mentions, its origin, its switch; one that fails, dies or is none."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = "Case Qx-alpha was heard in May.\nThe port cost $5 million.\n"
PLUGIN = """
import os, re
from dataclasses import replace
from schemas.mention import EntityValue, Mention

class Cases:
    name, version = "cases", "1.2"
    def detect(self, article, found):
        for m in re.finditer(r"Case Qx-\\w+", article.text):
            value = EntityValue("LAW", m[0].lower(), m[0])
            yield Mention("entity", *m.span(), "", value, 0.9, ("a number of a case",), label="case")

class Failing:
    name, version = "failing", "1"
    def detect(self, article, found):
        raise KeyError("nothing of this name")

class Wrong:
    name, version = "wrong", "1"
    def detect(self, article, found):
        return [replace(found[0], start=5, end=10_000)]

class Dying:
    name, version = "dying", "1"
    def detect(self, article, found):
        os._exit(9)
"""
LABELS = [{"name": "case", "label": "Case", "kind": "entity"}]


def installed(at: Path, *parts: str) -> None:
    """Lay out an installed package whose detectors are `parts`, by class name."""
    (at / "courts.py").write_text(PLUGIN, encoding="utf-8")
    metadata = at / "courts-3.1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: courts\nVersion: 3.1\n", encoding="utf-8")
    points = "".join(f"{part.lower()} = courts:{part}\n" for part in parts)
    (metadata / "entry_points.txt").write_text(f"[factdesk.detectors]\n{points}", encoding="utf-8")
    (at / "text.txt").write_text(TEXT, encoding="utf-8")


def run(at: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the command line where the package is installed; its detectors' processes see it too."""
    import os

    env = {**os.environ, "PYTHONPATH": f"{at}{os.pathsep}{ROOT}"}
    code = "import sys; from annotations.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=at, env=env)
    assert "Traceback" not in done.stderr, done.stderr
    return done


def rows(at: Path) -> list[dict[str, object]]:
    (at / "out.jsonl").unlink(missing_ok=True)
    done = run(at, "export", "p.factdesk", "out.jsonl", "--what", "annotations", "--unconfirmed")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in (at / "out.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_package_adds_a_detector_whose_name_version_and_label_are_stored(tmp_path: Path) -> None:
    installed(tmp_path, "Cases")
    (tmp_path / "scheme.jsonl").write_text(json.dumps({"do": "set", "key": "labels", "value": LABELS}) + "\n")
    assert run(tmp_path, "import", "p.factdesk", "text.txt").returncode == 0
    assert run(tmp_path, "decide", "p.factdesk", "scheme.jsonl").returncode == 0
    assert run(tmp_path, "detect", "p.factdesk").returncode == 0
    case = next(row for row in rows(tmp_path) if row["detector"] == "cases")
    assert case["version"] == "1.2" and case["label"] == "case" and case["origin"] == "machine"
    assert case["selector"]["exact"] == "Case Qx-alpha"  # type: ignore[index]
    assert case["reasons"] == ["a number of a case"]
    accept = {"do": "accept", "article": "", "mention": {"kind": "entity", "quote": "Case Qx-alpha"}}
    accept["article"] = str(case["article_id"])
    (tmp_path / "accept.jsonl").write_text(json.dumps(accept) + "\n", encoding="utf-8")
    assert run(tmp_path, "decide", "p.factdesk", "accept.jsonl").returncode == 0
    decided = next(row for row in rows(tmp_path) if row["detector"] == "cases")
    assert decided["status"] == "accepted" and decided["label"] == "case"


def test_a_packages_detector_has_a_switch_and_the_doctor_lists_it(tmp_path: Path) -> None:
    installed(tmp_path, "Cases")
    run(tmp_path, "import", "p.factdesk", "text.txt")
    assert "on   cases 1.2 (courts 3.1)" in run(tmp_path, "detect", "p.factdesk", "--list").stdout
    assert "cases 1.2, of courts 3.1" in run(tmp_path, "doctor").stdout
    run(tmp_path, "detect", "p.factdesk")
    assert "off  cases" in run(tmp_path, "detect", "p.factdesk", "--off", "cases").stdout
    run(tmp_path, "detect", "p.factdesk")
    assert {row["detector"] for row in rows(tmp_path)} & {"cases", "figures"} == {"figures"}
    unknown = run(tmp_path, "detect", "p.factdesk", "--off", "nothing")
    assert unknown.returncode == 2 and "There are: cases." in unknown.stderr


def test_a_detector_that_fails_or_gives_no_mention_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    installed(tmp_path, "Failing", "Wrong", "Cases")
    done = run(tmp_path, "analyse", "text.txt", "--json")
    assert done.returncode == 1
    assert "The detector failing of the package courts failed (KeyError: 'nothing of this name')." in done.stderr
    assert "The detector wrong of the package courts failed (ValueError: 5–10000 is no place" in done.stderr
    found = json.loads(done.stdout.splitlines()[0])
    assert [f["surface"] for f in found["figures"]] == ["$5 million"]
    assert "Case Qx-alpha" in [e["surface"] for e in found["entities"]]


def test_a_detector_that_kills_its_process_is_left_out(tmp_path: Path) -> None:
    installed(tmp_path, "Dying")
    done = run(tmp_path, "analyse", "text.txt", "--json")
    assert done.returncode == 1 and "were left out" in done.stderr
    assert [f["surface"] for f in json.loads(done.stdout.splitlines()[0])["figures"]] == ["$5 million"]
