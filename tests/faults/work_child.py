"""Larger pieces of work that the fault tests let another process begin, and kill, starve or cut off on the way."""

import os
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import FactdeskError
from annotations.project.project import Project


def merge_into(folder: Path) -> None:
    """Take another copy's decisions into the project."""
    from annotations.project.merge import merge

    with Project.open(folder / "desk.factdesk", reviewer="Ada") as desk:
        print("open", flush=True)
        merge(desk, [folder / "theirs.factdesk"])
    print("done", flush=True)


def merge_new(folder: Path) -> None:
    from annotations.project.merge import merge_files

    merge_files([folder / "desk.factdesk", folder / "theirs.factdesk"], folder / "out.factdesk")
    print("done", flush=True)


def backup(folder: Path) -> None:
    from annotations.project.backup import back_up

    with Project.open(folder / "desk.factdesk", reviewer="Ada") as desk:
        back_up(desk, always=True)
    print("done", flush=True)


@dataclass(frozen=True)
class Migrating:
    """Opening a project of an earlier version."""

    version: int

    @property
    def name(self) -> str:
        return f"old-{self.version}.factdesk"

    @property
    def __name__(self) -> str:
        return f"migrate {self.version}"

    def __call__(self, folder: Path) -> None:
        with Project.open(folder / self.name, reviewer="Ada"):
            print("done", flush=True)


def restore(folder: Path) -> None:
    from annotations.project.backup import restore as restored

    restored(folder / "desk.factdesk", folder / "out.factdesk")
    print("done", flush=True)


def recover(folder: Path) -> None:
    from annotations.project.backup import recover as recovered

    recovered(folder / "desk.factdesk", folder / "out.factdesk")
    print("done", flush=True)


def export(folder: Path, *, quiet: bool = False) -> None:
    """Export decisions where an older export stands."""
    from annotations.cli import main

    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        code = main(["export", str(folder / "desk.factdesk"), str(folder / "rows.jsonl"), "--what", "annotations"])
    if not quiet:
        print("done" if code == 0 else f"told {code}", flush=True)


EXPORTED = (
    ("rows.jsonl", "annotations"), ("rows.csv", "annotations"), ("book.xlsx", "annotations"), ("report.html", "report"),
    ("desk.factbundle", "project"), ("proofs", "proof"), ("facts.sqlite", "facts"),
)  # fmt: skip
"""What is exported: to files of several kinds, and to a folder of files."""


@dataclass(frozen=True)
class Exporting:
    """An export where an older one stands."""

    name: str
    what: str

    @property
    def __name__(self) -> str:
        return f"export {self.name}"

    def __call__(self, folder: Path) -> None:
        from annotations.project.export import export_project

        with Project.open(folder / "desk.factdesk", reviewer="Ada") as desk:
            export_project(desk, folder / self.name, self.what)
        print("done", flush=True)


def decided_anew(path: Path) -> None:
    """Change what every kind of export says."""
    from annotations.commands.decision_file import perform

    with Project.open(path, reviewer="Ada") as desk:
        perform(desk, {"do": "accept", "article": "Buses will stay", "mention": {"quote": "Ida Voss"}})
        perform(desk, {"do": "set", "key": "two_person_rule", "value": False})


def careless(folder: Path) -> None:
    """The control: write where the file stands, as a program does that knows no better."""
    with (folder / "rows.jsonl").open("r+b", buffering=0) as file:
        for number in range(400):
            os.pwrite(file.fileno(), b'{"new": %5d}\n' % number, number * 13)
    print("done", flush=True)


def journey(folder: Path) -> None:
    """Open, import, decide, merge, back up and export; tell what was saved and what was refused."""
    from annotations.commands.decision_file import perform
    from annotations.project.backup import back_up
    from annotations.project.merge import merge

    steps = [
        lambda desk: list(desk.ingest([folder / "new.txt"])),
        lambda desk: perform(desk, {"do": "note", "article": "Buses will stay", "text": "seen"}),
        lambda desk: perform(desk, {"do": "set", "key": "blind", "value": False}),
        lambda desk: merge(desk, [folder / "theirs.factdesk"]),
        lambda desk: back_up(desk, always=True),
        lambda desk: perform(desk, {"do": "note", "article": "Buses will stay", "text": "and again"}),
    ]
    try:
        with Project.open(folder / "desk.factdesk", reviewer="Ada") as desk:
            for number, step in enumerate(steps):
                try:
                    step(desk)
                    print("saved", number, *(e.event_id for e in desk.store.events()), flush=True)
                except FactdeskError as problem:
                    print("told", problem, flush=True)
    except FactdeskError as problem:
        print("told", problem, flush=True)
    export(folder)


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]))
