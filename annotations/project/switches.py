"""The switches of a project: its checks with what the desk's decisions say of each, and packages' detectors."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.check.base import checks
from annotations.errors import BadInputError
from annotations.plugins import DETECTORS, registered
from annotations.project.check import AGAINST_FACT, RESTS_ON
from annotations.project.findings import trust
from annotations.store.finding_record import dismissed_of

if TYPE_CHECKING:
    from annotations.project.project import Project

_OF_FACTS = {
    AGAINST_FACT: "Compares figures and claims with the verified facts of other articles.",
    RESTS_ON: "Points to what rests on a fact that was withdrawn or superseded since.",
}


@dataclass(frozen=True, slots=True)
class Switch:
    """A check: whether it is `on`, what it `does`, and how many of its `decided` findings were dismissed as `wrong`.

    `trust` is what a finding's confidence is multiplied by for it: 1 where the desk found nothing amiss.
    """

    name: str
    on: bool
    does: str
    wrong: int
    decided: int
    trust: float


def switches(project: "Project") -> list[Switch]:
    """Return every check of this program and of installed packages, by name."""
    settings, record = project.store.settings(), dismissed_of(project.store)
    does = {c.name: (type(c).__doc__ or "").strip().split("\n")[0] for c in checks() if c.name != "across-articles"}
    found = []
    for name, words in sorted({**does, **_OF_FACTS}.items()):
        wrong, decided = record.get(name, (0, 0))
        on = settings.get(f"check.{name}", True) is not False
        found.append(Switch(name, on, words, wrong, decided, round(trust(wrong, decided), 2)))
    return found


def switch(project: "Project", name: str, on: bool) -> None:
    """Switch a check on or off, as a decision. Raises BadInputError where there is none of that name."""
    known = {one.name: one.on for one in switches(project)}
    if name not in known:
        raise BadInputError(f"There is no check {name}.", f"There are: {', '.join(known)}.")
    if known[name] != on:
        project.set(f"check.{name}", on)


@dataclass(frozen=True, slots=True)
class DetectorSwitch:
    """A detector of an installed package: whether it is `on`, or the `problem` that keeps it from running."""

    name: str
    version: str
    package: str
    on: bool
    problem: str = ""


def detector_switches(project: "Project") -> list[DetectorSwitch]:
    """Return the detectors that installed packages add, by name."""
    off, found = switched_off(project), []
    for one in registered(DETECTORS):
        name, version = getattr(one.part, "name", one.name), getattr(one.part, "version", "")
        problem = one.problem.message if one.problem else ""
        found.append(DetectorSwitch(name, version, f"{one.package} {one.version}".strip(), name not in off, problem))
    return found


def switched_off(project: "Project") -> tuple[str, ...]:
    """Return the names of the packages' detectors that do not run here: the setting `detector.NAME` is false."""
    settings = project.store.settings()
    return tuple(
        sorted(k.removeprefix("detector.") for k, v in settings.items() if k.startswith("detector.") and v is False)
    )


def switch_detector(project: "Project", name: str, on: bool) -> None:
    """Switch a package's detector on or off, as a decision. Raises BadInputError where there is none of that name."""
    known = {one.name: one.on for one in detector_switches(project)}
    if name not in known:
        hint = f"There are: {', '.join(known)}." if known else "No installed package adds one."
        raise BadInputError(f"No package adds a detector {name}.", hint)
    if known[name] != on:
        project.set(f"detector.{name}", on)
