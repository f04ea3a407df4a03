"""Training over a project: models of its own from what reviewers decided, kept beside it, used only where better."""

import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotations import VERSION
from annotations.clock import now
from annotations.errors import StorageError
from annotations.learn.claim_tuning import tune_claims
from annotations.learn.measured import Scores, TooLittleError, split
from annotations.learn.taste import decided_claims
from annotations.learn.trained import digest, folder_of
from annotations.project.learn import decided_of
from annotations.project.project import ArticleView, Project
from schemas.codec import encode
from schemas.mention import EntityValue

if TYPE_CHECKING:
    from annotations.learn.name_tuning import Name, Paragraph

MOST_MEASURED = 40
"""Articles of the held-out part in which names are looked for, at most."""
LONGEST_LINE = 20_000
LONGEST_WORD = 300
LIMITS = (
    "Learned from the decisions of one project alone, and measured on a held-out part of them: it tells nothing about "
    "other articles, desks or languages."
)


@dataclass(frozen=True, slots=True)
class Part:
    """What became of one model: its scores on the held-out part, whether it is used, or why it was not trained."""

    name: str
    used: bool = False
    trained_on: int = 0
    held_out: int = 0
    parted: str = ""
    before: Scores | None = None
    after: Scores | None = None
    note: str = ""
    files: tuple[str, ...] = ()
    sha256: str = ""


def train_project(project: Project, seconds: float, tell: Callable[[str], None] = lambda text: None) -> list[Part]:
    """Train the ranking of claims and the recogniser of names from a project's decisions, for at most `seconds`.

    Writes the folder `NAME.model` beside the project when all is done, whole or not at all. Raises TooLittleError where
    neither could be trained, StorageError where the folder cannot be written.
    """
    deadline = time.monotonic() + seconds
    target = folder_of(project.store.path)
    try:
        with tempfile.TemporaryDirectory(prefix=".training-", dir=target.parent) as work:
            folder = Path(work) / "model"
            folder.mkdir()
            parts = [_part("claims", _claims, project, folder, deadline, tell)]
            parts.append(_part("names", _names, project, folder, deadline, tell))
            if not any(part.trained_on for part in parts):
                raise TooLittleError(
                    "There is too little to learn from. " + " ".join(f"For {p.name}: {p.note}" for p in parts),
                    "Decide more, then train again.",
                )
            _write_card(project, folder, parts)
            _swap(folder, target, Path(work) / "old")
    except OSError as problem:
        raise StorageError(f"The models cannot be written to {target}: {problem.strerror or problem}.") from problem
    return parts


Trainer = Callable[[Project, Path, float, Callable[[str], None]], Part]


def _part(
    name: str, trainer: Trainer, project: Project, folder: Path, deadline: float, tell: Callable[[str], None]
) -> Part:
    try:
        if time.monotonic() > deadline:
            raise TooLittleError("There was no time left.")
        return trainer(project, folder, deadline, tell)
    except TooLittleError as little:
        return Part(name, note=little.message)


def _claims(project: Project, folder: Path, deadline: float, tell: Callable[[str], None]) -> Part:
    tell("Training the ranking of claims")
    tuned = tune_claims(decided_claims(decided_of(project)), lambda: time.monotonic() > deadline)
    part = Part("claims", tuned.better, tuned.trained_on, tuned.held_out, tuned.parted, tuned.before, tuned.after)
    if not tuned.better:
        return part
    text = json.dumps(encode(tuned.ranking), ensure_ascii=False, indent=0)
    (folder / "claims.json").write_text(text + "\n", encoding="utf-8")
    return _sealed(part, folder, ["claims.json"])


def _names(project: Project, folder: Path, deadline: float, tell: Callable[[str], None]) -> Part:
    settled = [s for s in project.store.settled_mentions() if s.mention.kind == "entity"]
    from annotations.learn import name_tuning as tuning

    if len(settled) < tuning.NEEDED:
        raise TooLittleError(f"{tuning.NEEDED} decided names are needed; there are {len(settled)}.")
    views = [project.article(i) for i in dict.fromkeys(s.article_id for s in settled)]
    paragraphs = [p for view in views for p in settled_paragraphs(view)]
    if len(paragraphs) < 2 * tuning.ROUNDS:
        raise TooLittleError(
            f"{2 * tuning.ROUNDS} paragraphs are needed in which every name is settled; there are {len(paragraphs)}."
        )
    train, held, parted = split(paragraphs, lambda p: p.article_id, lambda p: p.key)
    apart, settled_ones = {p.article_id for p in held}, {p.key for p in paragraphs}
    others = [
        text
        for view in views
        for start, text in _lines(view)
        if view.article.article_id not in apart and f"{view.article.article_id}:{start}" not in settled_ones
    ]
    measured = set(sorted(apart)[:MOST_MEASURED])
    held = [p for p in held if p.article_id in measured]
    tell(f"Training the recogniser of names on {len(train)} paragraphs")
    from annotations.detect.model import BASE_MODEL

    made = folder / "ner"
    half = time.monotonic() + (deadline - time.monotonic()) / 2
    try:
        rounds = tuning.train_names(BASE_MODEL, train, others, made, half)
        tell("Measuring it on the held-out part")
        texts = {view.article.article_id: view.revision.text for view in views}
        before = tuning.measure(held, _finder("", deadline), texts.__getitem__)
        after = tuning.measure(held, _finder(str(made), deadline), texts.__getitem__)
    except TooLittleError:
        shutil.rmtree(made, ignore_errors=True)
        raise
    note = f"{rounds} of {tuning.ROUNDS} rounds"
    part = Part("names", after.f1 > before.f1, len(train), len(held), parted, before, after, note)
    if not part.used:
        shutil.rmtree(made)
        return part
    files = sorted(f.relative_to(folder).as_posix() for f in made.rglob("*") if f.is_file())
    return _sealed(part, folder, files)


def settled_paragraphs(view: ArticleView) -> "Iterator[Paragraph]":
    """Yield the paragraphs of an article that hold names, every one of them settled."""
    from annotations.learn.name_tuning import Paragraph

    for start, text in _lines(view):
        here = [
            m
            for m in view.mentions
            if m.mention.kind == "entity" and m.mention.start < start + len(text) and start < m.mention.end
        ]
        inside = all(start <= m.mention.start and m.mention.end <= start + len(text) for m in here)
        if here and inside and all(m.settled for m in here):
            names = tuple(
                (m.mention.start - start, m.mention.end - start, m.mention.value.type)
                for m in here
                if m.status != "rejected" and isinstance(m.mention.value, EntityValue)
            )
            yield Paragraph(view.article.article_id, start, text, names)


def _lines(view: ArticleView) -> Iterator[tuple[int, str]]:
    """Yield (offset, line) of an article, without lines that no tokenizer should see whole."""
    start = 0
    for line in view.revision.text.split("\n"):
        if line.strip() and len(line) <= LONGEST_LINE and max(map(len, line.split())) <= LONGEST_WORD:
            yield start, line
        start += len(line) + 1


def _finder(ner: str, deadline: float) -> "Callable[[str], Sequence[Name]]":
    """Return what finds names in an article with the whole pipeline, as it would run with that recogniser.

    It raises TooLittleError when the time is over.
    """
    from annotations.detect import pipeline
    from annotations.detect.context import ArticleContext

    nlp = pipeline.load(ner=ner)

    def find(text: str) -> "Sequence[Name]":
        if time.monotonic() > deadline:
            raise TooLittleError("The time was over before it was measured; give more --minutes.")
        found = pipeline.detect(nlp, ArticleContext(text=text))
        return [(m.start, m.end, m.value.type) for m in found if isinstance(m.value, EntityValue)]

    return find


def _sealed(part: Part, folder: Path, files: list[str]) -> Part:
    return replace(part, files=tuple(files), sha256=digest(folder, files))


def _write_card(project: Project, folder: Path, parts: Sequence[Part]) -> None:
    from annotations.detect.model import BASE_MODEL

    card = {
        "project": project.store.project_id,
        "made_at": now(),
        "made_by": f"Factdesk {VERSION}",
        "base": BASE_MODEL,
        "limits": LIMITS,
        "parts": {part.name: encode(part) for part in parts},
    }
    (folder / "card.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _swap(made: Path, target: Path, old: Path) -> None:
    """Put the new folder in the place of the old one; if that fails, the old one is put back."""
    if target.exists():
        target.rename(old)
    try:
        made.rename(target)
    except OSError:
        with suppress(OSError):
            old.rename(target)
        raise
