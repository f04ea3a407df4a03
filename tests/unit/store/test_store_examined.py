"""The whole of an open project is examined beside the work on it."""

import time
from pathlib import Path

from store_samples import APP, noted, record

from annotations.store.examine import Examination
from annotations.store.open import open_store


def told(path: Path) -> tuple[str, ...]:
    examination = Examination(path)
    try:
        until = time.monotonic() + 60
        while (found := examination.problems()) is None and time.monotonic() < until:
            time.sleep(0.05)
        assert found is not None and examination.problems() == found
        return found
    finally:
        examination.stop()
        examination.stop()


def test_what_opening_does_not_look_at_is_found_beside_the_work(sample: Path, path: Path) -> None:
    path.write_bytes(sample.read_bytes())
    with open_store(path, app_version=APP) as store:
        record(store, *(noted("a-1", f"a-{n}", f"note {n}") for n in range(600)))
        assert told(path) == ()
    open_store(path, app_version=APP).close()
    path.write_bytes(path.read_bytes().replace(b"The accounts say so.", b"The accounts say no."))
    with open_store(path, app_version=APP) as store:
        assert any("is not what was recorded" in problem for problem in told(path))
        record(store, noted("a-1", "a-1", "undisturbed"))
    assert told(path.with_name("none.factdesk"))[0].startswith("There is no project")


def test_an_examination_that_is_given_up_ends(sample: Path) -> None:
    examination = Examination(sample)
    examination.stop()
    assert examination.problems() == ()
