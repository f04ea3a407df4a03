"""Detection and checks on texts without a project: the headless main job."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from pathlib import Path
from typing import Any

from annotations.check.base import CheckedArticle, run_checks
from annotations.errors import BadInputError, FactdeskError
from annotations.export.contract import finding_contract, to_contract
from annotations.ingest.base import Failure, read_paths
from annotations.jobs import ArticleDone, JobFailed, Ready, Request, detect_all
from annotations.text.normalise import normalise
from schemas.analysis import AnalysedProject, Analysis, ProjectLine
from schemas.article import Source
from schemas.finding import Finding
from schemas.mention import Mention, mention_id


@dataclass(frozen=True, slots=True)
class Text:
    """One text to analyse; `id` is echoed as it was given. The text need not be normalised."""

    id: str | int
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Analysed:
    """What was found in one text. `failed` says why nothing was found, where detection was stopped."""

    id: str | int
    source: Source
    text: str
    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...]
    failed: str = ""

    def contract(self) -> Analysis:
        """Return it as the JSON contract has it."""
        return to_contract(self.id, self.source, self.text, self.mentions, self.findings)

    def checked(self) -> CheckedArticle:
        """Return it as the checks take it."""
        named = tuple((mention_id(str(self.id), m.detector, m.kind, m.start, m.end), m) for m in self.mentions)
        return CheckedArticle(str(self.id), self.source, self.text, named)


def analyse(texts: Iterable[Text]) -> Iterator[Analysed]:
    """Yield what is found in each text, in order. Raises DetectionError where the model cannot be loaded."""
    under_way: dict[str, Text] = {}

    def requests() -> Iterator[Request]:
        for number, given in enumerate(texts):
            text = replace(given, text=normalise(given.text)[0])
            under_way[str(number)] = text
            yield Request(str(number), text.text, text.source.date, text.source.language, text.source.title)

    for message in detect_all(requests()):
        if isinstance(message, Ready) or not isinstance(message, ArticleDone | JobFailed):
            continue
        text = under_way.pop(message.job)
        if isinstance(message, JobFailed):
            yield Analysed(text.id, text.source, text.text, (), (), message.message)
            continue
        found = Analysed(text.id, text.source, text.text, message.mentions, ())
        yield replace(found, findings=tuple(run_checks([found.checked()])))


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
    checked_date(date)
    for item in read_paths(paths):
        if isinstance(item, Failure):
            on_problem(item.error)
            continue
        source = item.source if item.source.date else replace(item.source, date=date)
        yield Text(item.origin, item.text, source)


def texts_in(lines: Iterable[tuple[int, Mapping[str, Any]]]) -> Iterator[Text]:
    """Yield the texts of JSON lines `{"id", "text", "date"?}`. Raises BadInputError that names the line."""
    for number, line in lines:
        name, text, date = line.get("id"), line.get("text"), line.get("date") or ""
        if not isinstance(name, str | int) or not isinstance(text, str) or not isinstance(date, str):
            raise BadInputError(f'Line {number} is not {{"id": …, "text": "…", "date"?: "YYYY-MM-DD"}}.')
        yield Text(name, text, Source("", date=checked_date(date[:10])))


def checked_date(date: str) -> str:
    """Return a date as it is, if it is YYYY-MM-DD or empty. Raises BadInputError otherwise."""
    try:
        if date:
            calendar_date.fromisoformat(date)
    except ValueError as problem:
        raise BadInputError(f"{date!r} is no date.", "Write it as YYYY-MM-DD.") from problem
    return date
