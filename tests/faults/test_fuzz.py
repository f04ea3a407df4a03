"""A short run of changed inputs over every reader; the long one is `python -m tests.faults fuzz --inputs 500000`."""

import os

from faults.corpus.case import SEED
from faults.fuzz.run import control_is_seen, fuzz
from faults.fuzz.targets import targets

from annotations.ingest.base import readers
from annotations.ingest.marked.formats import marked_readers

INPUTS = int(os.environ.get("FACTDESK_INPUTS", "2000"))


def test_no_changed_file_does_harm() -> None:
    found = fuzz(INPUTS)
    assert [line for counts in found.values() for line in counts.told] == []
    inputs, read = (sum(n) for n in zip(*((c.ends.total(), c.ends["read"]) for c in found.values()), strict=True))
    assert read > inputs / 10, "some of the inputs must get past the first check"
    print(f"fuzz: {inputs} inputs over {len(found)} readers, {read} read whole, none did harm")


def test_the_harness_sees_an_error_without_a_type() -> None:
    assert control_is_seen()


def test_an_input_can_be_made_again() -> None:
    for target in targets():
        assert target.input(SEED, 3) == target.input(SEED, 3)


def test_every_reader_is_a_target() -> None:
    known = targets()
    assert {t.form for t in known if t.form} == {reader.name for reader in marked_readers()}
    suffixes = {t.suffix for t in known if t.suffix}
    for reader in readers():
        assert suffixes & set(reader.suffixes), type(reader).__name__
