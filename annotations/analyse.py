"""Detection and checks on texts without a project: the headless main job."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from pathlib import Path
from typing import Any

from annotations.check.base import CheckedArticle, run_checks
from annotations.errors import BadInputError, FactdeskError
from annotations.export.contract import finding_contract, to_contract
from annotations.ingest.base import LARGEST, Failure, read_paths
from annotations.jobs import ArticleDone, JobFailed, Request, detect_all, processes
from annotations.json_lines import is_whole, parse_line
from annotations.text.language import language_of
from annotations.text.normalise import normalise
from schemas.analysis import AnalysedProject, Analysis, ProjectLine
from schemas.article import Source
from schemas.finding import Finding
from schemas.mention import Mention, Reference, mention_id


@dataclass(frozen=True, slots=True)
class Text:
    """One text to analyse; `id` is echoed as it was given. The text need not be normalised."""

    id: str | int
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Analysed:
    """What was found in one text. `failed` says why nothing was found, `problems` which added detectors failed."""

    id: str | int
    source: Source
    text: str
    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...]
    failed: str = ""
    references: tuple[Reference, ...] = ()
    problems: tuple[str, ...] = ()

    def contract(self) -> Analysis:
        """Return it as the JSON contract has it."""
        return to_contract(self.id, self.source, self.text, self.mentions, self.findings, self.references)

    def checked(self) -> CheckedArticle:
        """Return it as the checks take it."""
        named = tuple((mention_id(str(self.id), m.detector, m.kind, m.start, m.end), m) for m in self.mentions)
        return CheckedArticle(str(self.id), self.source, self.text, named)


def analyse(texts: Iterable[Text]) -> Iterator[Analysed]:
    """Yield what is found in each text, and what does not hold in it, in order. Raises DetectionError as `detected`."""
    for found in detected(texts):
        yield found if found.failed else replace(found, findings=tuple(run_checks([found.checked()])))


def detected(texts: Iterable[Text]) -> Iterator[Analysed]:
    """Yield what is found in each text, in order. Raises DetectionError where the model cannot be loaded."""
    under_way: dict[str, Text] = {}
    done: dict[int, Analysed] = {}
    next_out = 0

    def requests() -> Iterator[Request]:
        for number, given in enumerate(texts):
            plain = normalise(given.text)[0]
            source = replace(given.source, language=language_of(plain, given.source.language))
            text = replace(given, text=plain, source=source)
            under_way[str(number)] = text
            s = text.source
            yield Request(str(number), text.text, s.date, s.language, s.title, stream=False)

    for message in detect_all(requests(), processes(), early=True):
        if not isinstance(message, ArticleDone | JobFailed):
            continue
        text = under_way.pop(message.job)
        empty = Analysed(text.id, text.source, text.text, (), ())
        done[int(message.job)] = (
            replace(empty, failed=message.message)
            if isinstance(message, JobFailed)
            else replace(empty, mentions=message.mentions, references=message.references, problems=message.problems)
        )
        while next_out in done:
            yield done.pop(next_out)
            next_out += 1


def between(analysed: Iterable[Analysed]) -> list[Finding]:
    """Return what does not hold between the texts (findings inside one of them are left out)."""
    found = run_checks([one.checked() for one in analysed])
    return [f for f in found if len({m.article for m in f.members}) > 1]


def contract_of(findings: Iterable[Finding]) -> ProjectLine:
    """Return the last line of the contract: what does not hold between the texts."""
    return ProjectLine(AnalysedProject(tuple(finding_contract(f) for f in findings)))


def texts_of(paths: Sequence[Path], date: str, on_problem: Callable[[FactdeskError], None]) -> Iterator[Text]:
    """Yield the articles in files and folders; `date` (YYYY-MM-DD) is that of articles that do not say theirs.

    One that cannot be read goes to `on_problem` and stops none of the others. Raises BadInputError for a bad date.
    """
    date = checked_date(date)
    for item in read_paths(paths):
        if isinstance(item, Failure):
            on_problem(item.error)
            continue
        source = item.source if item.source.date else replace(item.source, date=date)
        yield Text(item.origin, item.text, source)


def texts_in(lines: Iterable[tuple[int, bytes]], on_problem: Callable[[FactdeskError], None]) -> Iterator[Text]:
    """Yield the texts of numbered JSON lines `{"id", "text", "date"?}`.

    A line that is none goes to `on_problem`, with its number, and stops none of the others.
    """
    for number, line in lines:
        try:
            given = parse_line(number, line)
            yield text_given(number, given.get("id"), given)
        except BadInputError as problem:
            on_problem(problem)


def text_given(number: int, name: object, given: Mapping[str, Any]) -> Text:
    """Return the text that an object `{"text", "date"?}` of a numbered line gives. Raises BadInputError where none."""
    text, date = given.get("text"), given.get("date") or ""
    named = not isinstance(name, bool) and is_whole(name)
    if not (named and isinstance(name, str | int) and isinstance(text, str) and isinstance(date, str)):
        raise BadInputError(f'Line {number} is not {{"id": …, "text": "…", "date"?: "YYYY-MM-DD"}}.')
    if len(text) > LARGEST:
        hint = f"Texts of up to {LARGEST // 1_000_000} million characters are analysed; divide it."
        raise BadInputError(f"The text in line {number} is too long.", hint, "too-large")
    try:
        return Text(name, text, Source("", date=checked_date(re.split("[T ]", date)[0])))
    except BadInputError as problem:
        raise BadInputError(f"Line {number}: {problem.message}", problem.hint) from problem


def checked_date(date: str) -> str:
    """Return a date as YYYY-MM-DD, or empty if it is. Raises BadInputError where it is no date."""
    try:
        return calendar_date.fromisoformat(date).isoformat() if date else ""
    except ValueError as problem:
        raise BadInputError(f"{date!r} is no date.", "Write it as YYYY-MM-DD.") from problem
