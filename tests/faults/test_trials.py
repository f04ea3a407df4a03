"""The short form of the faults in numbers (`python -m tests.faults`): each kind struck again and again in another
process, nothing lost, nothing half done, and every control seen."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from faults.trials.calls import available
from faults.trials.found import COLUMNS, Found, table
from faults.trials.run import kinds
from faults.trials.work import Work

ROOT = Path(__file__).resolve().parents[2]
HERE = available()


def trials(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.faults", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not HERE, reason="calls of a child cannot be stopped on this system")
@pytest.mark.parametrize("kind", kinds())
def test_no_fault_does_harm(kind: str, tmp_path: Path) -> None:
    kept = tmp_path / "found.json"
    done = trials("--only", kind, "--json", str(kept))
    print(done.stdout.splitlines()[1])
    assert done.returncode == 0, (done.stdout, done.stderr[-3000:])
    found = Found.of(json.loads(kept.read_text())["found"][kind])
    assert found.trials == kinds()[kind].short
    assert found.struck > found.trials / 3, "most faults must meet the work"
    assert found.acknowledged > 0 or issubclass(kinds()[kind], Work), "a kill comes before its end"
    assert found.replayed > 0 or kind != "engine", "some kills must fall into a commit"
    assert found.controls == found.controls_seen >= 3


@pytest.mark.skipif(not HERE, reason="calls of a child cannot be stopped on this system")
def test_a_run_goes_on_where_the_last_one_ended(tmp_path: Path) -> None:
    kept = tmp_path / "found.json"
    for wanted in (3, 5, 5):
        assert trials("--only", "backups", "--count", str(wanted), "--json", str(kept)).returncode == 0
        told = json.loads(kept.read_text())
        assert (told["found"]["backups"]["trials"], told["next"]["backups"]) == (wanted, wanted)
    assert set(told["versions"]) == {"commit", "python", "sqlite", "system"}


def test_what_went_wrong_is_in_the_table() -> None:
    found = Found(trials=2, struck=2)
    found.wrong("lost", "a decision")
    found.wrong("chimeras", "nothing", 0)
    assert (found.harm, found.problems) == (1, ["lost: a decision"])
    header, row = table({"engine": found}).splitlines()
    assert header.split()[:3] == ["kind", "trials", "struck"] and len(header.split()) == len(COLUMNS) + 3
    assert row.split() == ["engine", "2", "2", "0", "0", "0", "1", "0", "0", "0", "0", "0", "of", "0"]


def test_an_unknown_kind_is_refused() -> None:
    done = trials("--only", "floods")
    assert done.returncode == 2 and "There is no kind floods" in done.stdout
