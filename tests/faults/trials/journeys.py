"""F3, F5: a call of the disk fails, once or from then on, while a project is opened, read into, decided on, merged,
backed up and exported."""

import errno
import os
import random
import shutil
from pathlib import Path

from faults.trials.calls import Injection, counting
from faults.trials.children import Ended, run
from faults.trials.found import Found
from faults.trials.kind import Kind
from faults.trials.looking import State, files_below, is_temporary, judge_backups, judge_names, judged, state
from faults.work_child import careless, export, journey
from store_samples import APP, noted, project, record

from annotations.store.open import open_store
from annotations.store.rotation import keep

CALLS = ("pwrite64", "pread64", "write", "fdatasync", "fsync", "ftruncate", "rename", "openat", "unlink", "sendfile")
ERRORS = (errno.EIO, errno.ENOSPC)
OLD_ROWS = "rows.jsonl"
KNOWN = frozenset({"desk.factdesk", "theirs.factdesk", "new.txt", OLD_ROWS, f"{OLD_ROWS}.manifest.json"})


def with_decisions(path: Path, name: str, count: int = 1) -> None:
    """Record notes of a reviewer of this name in a project."""
    with open_store(path, app_version=APP) as store:
        record(store, *(noted("a-1", "a-1", f"{name} {n}") for n in range(count)), reviewer=f"r-{name}")


class Journeys(Kind):
    name, long, short = "journeys", 2_000, 60

    def prepare(self, template: Path) -> None:
        project(template / "desk.factdesk")
        shutil.copyfile(template / "desk.factdesk", template / "theirs.factdesk")
        for name in ("desk", "theirs"):
            with_decisions(template / f"{name}.factdesk", name)
        (template / "new.txt").write_text("News\n\nThe café paid €3 million.\n", encoding="utf-8")
        with open_store(template / "desk.factdesk", app_version=APP) as store:
            keep(store)
        export(template)
        self.start, self.theirs = state(template / "desk.factdesk"), state(template / "theirs.factdesk")
        self.old_rows = (template / OLD_ROWS).read_bytes()
        every = counting(*CALLS)
        self.whole = run(journey, self.fresh(), every)
        assert len(self.whole.after("saved")) == 6, self.whole
        self.calls = {call: every.seen[call] for call in CALLS if every.seen[call]}

    def trial(self, folder: Path, number: int, chance: random.Random) -> Found:
        call = list(self.calls)[number % len(self.calls)]
        at, error = chance.randrange(1, self.calls[call] + 1), chance.choice(ERRORS)
        injection = Injection((call,), at, error, chance.random() < 0.5)
        ended = run(journey, folder, injection)
        return self._look(folder, ended, injection)

    def control(self, folder: Path, number: int, chance: random.Random) -> Found:
        (folder / OLD_ROWS).write_bytes(b'{"old": 1}\n' * 800)
        injection = Injection(("pwrite64",), chance.randrange(2, 380), errno.EIO)
        return self._look(folder, run(careless, folder, injection), injection)

    def _look(self, folder: Path, ended: Ended, injection: Injection) -> Found:
        found = Found(struck=int(injection.hits > 0), told=len(ended.after("told")))
        found.wrong("untyped", f"exit {ended.code}: {ended.problem}", ended.code != 0)
        saved = ended.after("saved")
        kept = {i for words in saved[-1:] for i in words[1:]}
        found.acknowledged = len(kept - self.start.ids)
        now = judged(folder / "desk.factdesk", found)
        if now is not None:
            self._look_inside(now, kept, found)
            self._look_at_rows(folder, found)
        backups = judge_backups(folder / "desk.factdesk", found)
        found.wrong("lost", "the backups are gone", not backups)
        names = {str(p.relative_to(folder)) for p in files_below(folder) if p.parent.name == "desk.backups"}
        known = KNOWN | {name for name in names if not is_temporary(Path(name))}
        judge_names(folder, known, found, temporaries=injection.onwards or injection.calls == ("unlink",))
        return _named(found, injection)

    def _look_inside(self, now: State, kept: set[str], found: Found) -> None:
        missing = (kept | self.start.ids) - now.ids
        found.wrong("lost", f"{len(missing)} acknowledged decisions", len(missing))
        found.wrong("chimeras", "it became another project", now.project_id != self.start.project_id)
        others = self.theirs.ids - self.start.ids
        found.wrong("chimeras", "it holds a part of what was merged", bool(others & now.ids) and not others <= now.ids)
        found.wrong("lost", "an article is gone", not self.start.texts <= now.texts)

    def _look_at_rows(self, folder: Path, found: Found) -> None:
        rows = (folder / OLD_ROWS).read_bytes()
        if rows == self.old_rows:
            return
        export(folder, quiet=True)
        found.wrong("half_written", "the export is neither the old one nor the new", rows != _read(folder / OLD_ROWS))


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(os.fstat(file.fileno()).st_size)


def _named(found: Found, injection: Injection) -> Found:
    found.problems = [f"{injection}: {words}" for words in found.problems]
    return found
