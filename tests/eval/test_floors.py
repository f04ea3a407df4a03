"""What detection and checks reach on our own labelled texts never falls below its floors."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("layer", ["figures", "dates", "entities", "quotes", "claims", "consistency"])
def test_the_floors_hold_on_our_own_texts(layer: str) -> None:
    alone = {**os.environ, "FACTDESK_EVAL": str(ROOT / "none")}
    command = [sys.executable, "-W", "ignore", "-m", f"tests.eval.{layer}"]
    done = subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, text=True)
    print(done.stdout)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
