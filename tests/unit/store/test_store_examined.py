"""The whole of an open project is examined beside the work on it."""

import hashlib
import random
import time
from dataclasses import replace
from pathlib import Path

import pytest
from store_samples import APP, article_of, noted, record

from annotations.errors import DamagedProjectError
from annotations.store.examine import Examination
from annotations.store.open import open_store
from annotations.store.soundness import PAGES_AT_ONCE
from annotations.store.store import Store


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


def test_a_large_project_opens_by_its_tail_and_its_pages_are_examined_beside_it(path: Path) -> None:
    article, revision, _ = article_of("A letter of the alphabet.")
    raw = random.Random(1).randbytes(PAGES_AT_ONCE)
    with open_store(path, create=True, app_version=APP) as store:
        store.add_article(article, replace(revision, raw_sha256=hashlib.sha256(raw).hexdigest()), raw)
        record(store, noted("a-1", "a-1", "read"))
    with open_store(path, app_version=APP) as store:
        assert told(path) == ()
    with path.open("r+b") as file:
        file.seek(PAGES_AT_ONCE // 2 // 4096 * 4096)
        file.write(bytes(4))  # the raw bytes go on nowhere
    with open_store(path, app_version=APP) as store:
        assert len(told(path)) == 1
        assert store.revision(revision.revision_id) == replace(revision, raw_sha256=hashlib.sha256(raw).hexdigest())


def test_what_was_found_damaged_is_not_written_any_more(filled: Store) -> None:
    filled.distrust("page 7 is lost")
    with pytest.raises(DamagedProjectError, match="page 7 is lost"):
        record(filled, noted("a-1", "a-1", "too late"))
    assert filled.counts()["articles"]
