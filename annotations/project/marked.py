"""Mentions that other programs marked, into a project: as suggestions of an origin of their own, never as decisions."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotations.clock import now
from annotations.errors import BadInputError, FactdeskError
from annotations.ingest.described import valid_date
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import Carried, Marked, MarkedReader, MarkedText
from annotations.ingest.marked.formats import marked_reader
from annotations.ingest.marked.packed import unpacked
from annotations.project.imported_values import Said, readable, value_of
from annotations.project.project import Project, with_ids
from annotations.store.imported import ImportRun
from annotations.text.normalise import clean
from annotations.text.placing import Cleaned, Pieces, Place, without_blanks
from schemas.article import Ingested, Notice, Source
from schemas.label import Label, label_of, read_label
from schemas.mention import Mention

TITLE = 80
TOGETHER = 32
"""So many texts are recorded in one transaction."""
_SOURCE = frozenset(Source.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class ImportedText:
    """What became of one marked text: its article (`added` if it was not there), how many suggestions it now has.

    `left_out` says of each span that is no suggestion why; `error` of a text why nothing of it could be used.
    """

    origin: str
    article_id: str = ""
    title: str = ""
    added: bool = False
    suggestions: int = 0
    left_out: tuple[str, ...] = ()
    error: FactdeskError | None = None


@dataclass(slots=True)
class Labels:
    """The labels that were met: what each became, and those that nobody could read.

    `own` is the user's map, `left` what the user leaves out.
    """

    own: Mapping[str, Label] = field(default_factory=dict)
    left: frozenset[str] = frozenset()
    read: Counter[tuple[str, str]] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)

    def meaning(self, label: str) -> Label | None:
        """Return what a label means; counts it where nobody knows."""
        found = None if label in self.left else read_label(label, self.own)
        if found is None:
            self.unknown[label] += 1
        return found


def import_annotations(
    project: Project, paths: Sequence[Path], form: str = "", labels: Labels | None = None
) -> Iterator[ImportedText]:
    """Read files of marked texts (`form` names their format, else each is recognised); yields what became of each text.

    A text is held against the project's articles: the same text, or one that contains it; else it becomes an article.
    What a format brought for an article before is replaced. Suggestions stay when a detector runs again: they are of
    the detector "import:FORMAT". `labels` collects what labels became.
    """
    intake = MarksIntake(project, labels or Labels())
    for batch in marked_in(paths, form):
        yield from intake.take_all(batch)


@dataclass(frozen=True, slots=True)
class Batch:
    """Some marked texts of one file, of a format of this name."""

    texts: list[MarkedText | Failure]
    form: str = ""
    file: str = ""


def marked_in(paths: Sequence[Path], form: str = "") -> Iterator[Batch]:
    """Yield what files, folders and zip files of marked texts hold, in batches. No project is needed for it."""
    for path in paths:
        try:
            with unpacked(path) as place:
                reader = _reader(place, path, form)
                for texts in _batches(reader.read(place), str(path)):
                    told = [replace(one, origin=one.origin.replace(str(place), str(path))) for one in texts]
                    yield Batch(told, reader.name, path.name)
        except FactdeskError as problem:
            yield Batch([Failure(str(path), problem)])


def _reader(place: Path, path: Path, form: str) -> MarkedReader:
    """Return the reader of what was unpacked from `path`, by whose name an error calls it."""
    try:
        return marked_reader(place, form)
    except BadInputError as problem:
        raise BadInputError(problem.message.replace(place.name, path.name), problem.hint, problem.code) from problem


def labels_in(batch: Batch) -> Counter[str]:
    """Return the labels of marked texts, with how often each is there."""
    return Counter(span.label for one in batch.texts if isinstance(one, MarkedText) for span in one.spans)


def _batches(found: Iterator[MarkedText | Failure], origin: str) -> Iterator[list[MarkedText | Failure]]:
    """Yield what is read in batches; where the file cannot be read on, the last one ends with that."""
    batch: list[MarkedText | Failure] = []
    try:
        for one in found:
            batch.append(one)
            if len(batch) == TOGETHER:
                yield batch
                batch = []
    except FactdeskError as problem:
        batch.append(Failure(origin, problem))
    if batch:
        yield batch


class MarksIntake:
    """One import at work: what it has touched is added to, what was there before is replaced."""

    def __init__(self, project: Project, labels: Labels) -> None:
        self._project = project
        self._labels = labels
        self._touched: set[tuple[str, str]] = set()
        self._blankless: dict[str, str] | None = None

    def take_all(self, batch: Batch) -> list[ImportedText]:
        """Record the suggestions of a batch in one transaction."""
        with self._project.store.together():
            return [self.take(one, batch.form, batch.file) for one in batch.texts]

    def take(self, marked: MarkedText | Failure, form: str, file: str) -> ImportedText:
        """Record the suggestions of one text. Errors of the user's kind are in what it returns."""
        if isinstance(marked, Failure):
            return ImportedText(marked.origin, error=marked.error)
        try:
            article_id, added = self._article(marked)
        except FactdeskError as problem:
            return ImportedText(marked.origin, error=problem)
        view = self._project.article(article_id)
        said = Said("", view.article.source.date, view.article.source.language)
        found, left_out = self._mentions(marked, view.revision.text, said, form, file)
        self._record(article_id, view.revision.revision_id, ImportRun(form, clean(file)[0], now()), found)
        return ImportedText(marked.origin, article_id, view.article.source.title, added, len(found), tuple(left_out))

    def _record(self, article_id: str, revision_id: str, run: ImportRun, found: list[Mention]) -> None:
        store = self._project.store
        if (revision_id, run.format) in self._touched:
            found = [*store.imported_mentions(revision_id, run.format), *found]
        self._touched.add((revision_id, run.format))
        store.record_import(article_id, revision_id, run, with_ids(revision_id, found))
        self._project.known_facts.changed([article_id])
        self._project.check_article(article_id)

    def _article(self, marked: MarkedText) -> tuple[str, bool]:
        """Return the article that a text is of, made if there is none. Raises BadInputError where there is no text."""
        store = self._project.store
        text = Cleaned(marked.text).text
        known = store.find_by_sha256(marked.sha256 or hashlib.sha256(text.encode()).hexdigest())
        if known is None and not text.strip():
            raise BadInputError("The text of these annotations is not here.", "Import the article first.", "no-text")
        if known is None and marked.pieces:
            known = self._known_pieces().get(_digest(without_blanks(text)))
        if known is None and not marked.pieces and marked.source is None:
            holding = store.articles_holding(text.strip("\n"))
            known = holding[0] if len(holding) == 1 else None
        if known is not None:
            return known, False
        article_id, was_here = self._project.add(_ingested(marked))
        return article_id, not was_here

    def _known_pieces(self) -> dict[str, str]:
        if self._blankless is None:
            self._blankless = {}
            for row in self._project.articles():
                text = self._project.article(row.article_id).revision.text
                self._blankless[_digest(without_blanks(text))] = row.article_id
        return self._blankless

    def _mentions(
        self, marked: MarkedText, text: str, said: Said, form: str, file: str
    ) -> tuple[list[Mention], list[str]]:
        found: dict[tuple[str, int, int], Mention] = {}
        left_out: list[str] = []
        way = _Way(marked, text)
        for one in marked.spans:
            label = self._labels.meaning(one.label)
            if label is None:
                continue
            place = way.place(one)
            if place is None:
                left_out.append(f"“{' '.join(one.exact.split())[:60]}” ({one.label}) is not in the text")
                continue
            surface = text[place[0] : place[1]]
            try:
                value = value_of(label, Said(surface, said.day, said.language), one.carried)
            except BadInputError as problem:
                left_out.append(f"{one.label} {readable(problem, surface)}")
                continue
            self._labels.read[(one.label, label_of(value))] += 1
            told = (f"marked {one.label} in {file}", *filter(None, [one.note]))
            reasons = tuple(clean(reason)[0] for reason in told)
            score = min(1.0, max(0.0, one.score if one.score is not None else _score(one.carried)))
            mention = Mention(label.kind, *place, surface, value, score, reasons, f"import:{form}", "1")
            found.setdefault((label.kind, *place), mention)
        return list(found.values()), left_out


class _Way:
    """From the offsets of a marked text to those of its article's text."""

    def __init__(self, marked: MarkedText, text: str) -> None:
        self._text = text
        self._pieces = Pieces.between(marked.text, text) if marked.pieces else None
        self._cleaned = Cleaned(marked.text or text)
        inside = self._cleaned.text.strip("\n")
        self._shift = text.index(inside) - self._cleaned.text.index(inside) if inside in text else None

    def place(self, one: Marked) -> Place | None:
        """Return where a span stands in the article, None where it does not, or not for sure."""
        if self._pieces is not None:
            return self._pieces.place(one.start, one.end)
        place = self._cleaned.place(one.start, one.end, one.exact, one.prefix, one.suffix)
        if place is None or self._shift is None:
            return None
        start, end = place[0] + self._shift, place[1] + self._shift
        return (start, end) if 0 <= start < end <= len(self._text) else None


def _ingested(marked: MarkedText) -> Ingested:
    text = marked.text.lstrip("\ufeff")
    known = {k: v for k, v in (marked.source or {}).items() if k in _SOURCE and isinstance(v, str)}
    known["date"] = valid_date(known.get("date", ""))
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    title = known.pop("title", "") or marked.title or first[:TITLE]
    told = "Only the tokens of this text were known: the blanks between them may not be the author's."
    notices = (Notice("tokens", told),) if marked.pieces else ()
    return Ingested(
        text,
        text.encode("utf-8", "replace"),
        Source(clean(title)[0], **{key: clean(value)[0] for key, value in known.items()}),
        clean(marked.origin)[0],
        (),
        notices,
    )


def _score(carried: Carried | None) -> float:
    score = carried.get("score") if carried else None
    return float(score) if isinstance(score, int | float) else 1.0


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
