"""What was learned, for people at a terminal: the register, the lessons, and what training made of them."""

from collections.abc import Sequence

from annotations.commands.terminal import say
from annotations.learn.register import Known
from annotations.learn.trained import Trained
from annotations.project.train import Part
from schemas.lesson import Lesson

SHOWN = 3
"""Decisions that are named with a lesson."""


def say_entities(known: Sequence[Known]) -> None:
    """Print the register, a line for each entity."""
    for one in known:
        e = one.entity
        also = f" · also {', '.join(e.aliases)}" if e.aliases else ""
        ids = f" · {', '.join(e.external_ids)}" if e.external_ids else ""
        say(f"{e.type:8} {e.name}{also}{ids} · {one.confirmed} confirmed · {e.entity_id}")
    say(f"{len(known)} entities")


def say_lessons(lessons: Sequence[Lesson], trained: Trained) -> None:
    """Print every lesson with its id and the first of the decisions that it came from."""
    for one in lessons:
        say(f"{one.lesson_id}  {'(taken back) ' if one.taken_back else ''}{one.sentence}")
        more = " …" if len(one.decisions) > SHOWN else ""
        say(f"{'':16}  from {len(one.decisions)}: {', '.join(one.decisions[:SHOWN])}{more}")
    for what, used in (("ranking of claims", trained.ranking.weights), ("recogniser of names", trained.ner)):
        if used:
            say(f"{'trained':16}  The project's own {what} is in use; without its folder it is not.")
    say(f"{len(lessons)} lessons; `factdesk detect --all` applies them to articles that were analysed before")


def say_training(parts: Sequence[Part]) -> None:
    """Print what became of each model, with its scores on the held-out part."""
    for part in parts:
        if part.before is None or part.after is None:
            say(f"{part.name}: not trained. {part.note}")
            continue
        say(f"{part.name}: trained on {part.trained_on}, measured on {part.held_out} ({part.parted})")
        for word, s in (("before", part.before), ("after", part.after)):
            ranked = "" if s.average_precision is None else f"  average precision {s.average_precision:.3f}"
            say(f"  {word:7} precision {s.precision:.3f}  recall {s.recall:.3f}  F1 {s.f1:.3f}{ranked}")
        say("  better: used from the next detection on" if part.used else "  not better: not used")
