"""The pieces of work that are killed, and what each may leave."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from faults import work_child
from faults.trials.careless import careless_backup, carelessly
from faults.trials.children import PRIVATE, run
from faults.trials.found import Found
from faults.trials.journeys import with_decisions
from faults.trials.looking import files_below, is_temporary, judge_backups, state
from faults.trials.work import Piece, Work

from annotations.errors import FactdeskError
from annotations.review.state import fold_subject
from annotations.store.health import check_file
from annotations.store.rotation import folder_of, is_good
from annotations.store.schema import VERSION

NOTHING: frozenset[str] = frozenset()
GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "projects"


def _backups(folder: Path) -> frozenset[str]:
    there = files_below(folder_of(folder / "desk.factdesk"))
    return frozenset(str(p.relative_to(folder)) for p in there if not is_temporary(p))


class Merges(Work):
    """Another copy's decisions taken into a project, and two copies made one new project."""

    name, long, short = "merges", 400, 24

    def __init__(self, folder: Path, seed: int) -> None:
        self._careless = carelessly(work_child.merge_into, "desk.factdesk")
        super().__init__(folder, seed)

    def pieces(self) -> Sequence[Piece]:
        return work_child.merge_into, work_child.merge_new

    def careless(self) -> Piece:
        return self._careless

    def judge(self, piece: Piece, folder: Path, done: bool, found: Found) -> frozenset[str]:
        both = self.before.ids | self.theirs.ids
        desk, out = folder / "desk.factdesk", folder / "out.factdesk"
        into = piece is work_child.merge_into
        mine = self.judge_project(desk, (self.before.ids, both) if into else (self.before.ids,), found)
        found.wrong("lost", "the merge that was done", into and done and mine != both)
        found.wrong("lost", "the backup", judge_backups(desk, found) < 1)
        if out.exists():
            self.judge_project(out, (both,), found)
        found.wrong("lost", "the merged file", not into and done and not out.exists())
        return _backups(folder) | (NOTHING if into else {out.name})


class Backups(Work):
    name, long, short = "backups", 200, 12

    def pieces(self) -> Sequence[Piece]:
        return (work_child.backup,)

    def careless(self) -> Piece:
        return careless_backup

    def judge(self, piece: Piece, folder: Path, done: bool, found: Found) -> frozenset[str]:
        self.judge_project(folder / "desk.factdesk", (self.before.ids,), found)
        count = judge_backups(folder / "desk.factdesk", found)
        before = {str(name) for name in self.kept if ".backups" in str(name)}
        new = _backups(folder) - before  # the one of the same hour before it is let go
        found.wrong("lost", "a backup", count < 1 or (done and not new))
        return _backups(folder)


class Restores(Work):
    """A backup restored, and a project recovered, into a new file."""

    name, long, short = "restores", 400, 16

    def __init__(self, folder: Path, seed: int) -> None:
        self._careless = carelessly(work_child.restore, "out.factdesk")
        super().__init__(folder, seed)

    def pieces(self) -> Sequence[Piece]:
        return work_child.restore, work_child.recover

    def careless(self) -> Piece:
        return self._careless

    def judge(self, piece: Piece, folder: Path, done: bool, found: Found) -> frozenset[str]:
        desk, out = folder / "desk.factdesk", folder / "out.factdesk"
        self.judge_project(desk, (self.before.ids,), found)
        found.wrong("lost", "the backup", judge_backups(desk, found) < 1)
        found.wrong("lost", "the new file", done and not out.exists())
        if out.exists():
            self.judge_project(out, (self.before.ids,), found)
        return frozenset({out.name})


class Migrations(Work):
    """A project of every earlier version, opened."""

    name, long, short = "migrations", 200, 16

    def __init__(self, folder: Path, seed: int) -> None:
        self._pieces = tuple(work_child.Migrating(version) for version in range(1, VERSION))
        self._careless = carelessly(self._pieces[0], self._pieces[0].name)
        super().__init__(folder, seed)

    def prepare_more(self, template: Path) -> None:
        for piece in self._pieces:
            shutil.copyfile(GOLDEN / f"version-{piece.version}.factdesk", template / piece.name)
        self._was = {}
        for piece in self._pieces:
            copy = Path(shutil.copyfile(template / piece.name, self.folder / piece.name))
            self._was[piece.name] = state(copy, read_only=True)
            assert check_file(copy).version == piece.version

    def pieces(self) -> Sequence[Piece]:
        return self._pieces

    def careless(self) -> Piece:
        return self._careless

    def judge(self, piece: Piece, folder: Path, done: bool, found: Found) -> frozenset[str]:
        assert isinstance(piece, work_child.Migrating)
        path = folder / piece.name
        more = frozenset(p.name for p in folder.glob(f"{path.stem}.version-*.factdesk"))
        try:
            report, now = check_file(path, fold_subject), state(path, read_only=True)
        except FactdeskError as problem:
            found.wrong("integrity", f"{path.name}: {problem}")
            return more
        found.wrong("integrity", f"{path.name}: {report.problems}", bool(report.problems))
        found.wrong("chimeras", f"it is of version {report.version}", not piece.version <= report.version <= VERSION)
        found.wrong("lost", "decisions or texts", now != self._was[piece.name])
        found.wrong("lost", "the migration that was done", done and report.version != VERSION)
        if report.version > piece.version:
            good = bool(more) and all(is_good(folder / name) for name in more)
            found.wrong("lost", "the backup of the file as it was", not good)
        return more

    def may_be_done_again(self, piece: Piece, folder: Path) -> bool:
        return True


class Exports(Work):
    """Exports where an older one stands: single files, and folders of files."""

    name, long, short = "exports", 210, 21

    def __init__(self, folder: Path, seed: int) -> None:
        self._pieces = tuple(work_child.Exporting(*one) for one in work_child.EXPORTED)
        self._careless = carelessly(self._pieces[0], self._pieces[0].name)
        self._new: dict[str, dict[str, bytes]] = {}
        super().__init__(folder, seed)

    def prepare_more(self, template: Path) -> None:
        (template / PRIVATE).mkdir()
        for piece in self._pieces:
            assert run(piece, template).after("done"), piece
        with_decisions(template / "desk.factdesk", "later", 3)
        work_child.decided_anew(template / "desk.factdesk")
        self._old = {piece.name: _content(template, piece.name) for piece in self._pieces}

    def pieces(self) -> Sequence[Piece]:
        return self._pieces

    def careless(self) -> Piece:
        return self._careless

    def learn(self, piece: Piece, folder: Path) -> None:
        if isinstance(piece, work_child.Exporting):
            self._new[piece.name] = _content(folder, piece.name)
            assert self._new[piece.name] != self._old[piece.name], piece.name

    def judge(self, piece: Piece, folder: Path, done: bool, found: Found) -> frozenset[str]:
        assert isinstance(piece, work_child.Exporting)
        self.judge_project(folder / "desk.factdesk", (self.before.ids,), found)
        now, old, new = _content(folder, piece.name), self._old[piece.name], self._new[piece.name]
        manifest = f"{piece.name}.manifest.json"
        for names in ({manifest}, {*now, *old, *new} - {manifest}):
            part, before, after = ({k: v for k, v in all_.items() if k in names} for all_ in (now, old, new))
            found.wrong("lost", f"the export {names}", done and part != after)
            found.wrong("half_written", f"{names} is neither the old nor the new", part not in (before, after))
        return frozenset(new)

    def may_be_done_again(self, piece: Piece, folder: Path) -> bool:
        return True


def _content(folder: Path, name: str) -> dict[str, bytes]:
    """Return the files of an export, and its manifest."""
    out = folder / name
    paths = [*files_below(out), *folder.glob(f"{name}*")] if out.is_dir() else folder.glob(f"{name}*")
    return {str(p.relative_to(folder)): p.read_bytes() for p in paths if p.is_file()}
