"""What `factdesk analyse` prints: a report for people, JSON lines, or one SARIF log."""

from collections.abc import Sequence
from typing import Protocol

from annotations import VERSION
from annotations.analyse import Analysed, contract_of
from annotations.commands.terminal import complain, console, findings, print_json, report, say
from annotations.errors import FactdeskError
from annotations.export.sarif import SarifText, to_sarif
from schemas.codec import encode
from schemas.finding import Finding


class Output(Protocol):
    """Gets each text when it is done, then what does not hold between them, then what went wrong."""

    def text(self, one: Analysed) -> None: ...

    def between(self, across: Sequence[Finding], texts: int) -> None: ...

    def end(self, problems: Sequence[FactdeskError]) -> None: ...


class Report:
    """For people."""

    def text(self, one: Analysed) -> None:
        report(console(), one)

    def between(self, across: Sequence[Finding], texts: int) -> None:
        findings(console(), across, "Between the articles")
        say(f"\n{texts} articles analysed")

    def end(self, problems: Sequence[FactdeskError]) -> None:
        for problem in problems:
            complain(problem)


class Lines(Report):
    """The analysis contract, one object a line."""

    def text(self, one: Analysed) -> None:
        print_json(encode(one.contract()))

    def between(self, across: Sequence[Finding], texts: int) -> None:
        print_json(encode(contract_of(across)))


class Sarif(Report):
    """One SARIF log, printed at the end."""

    def __init__(self) -> None:
        self._texts: list[SarifText] = []
        self._findings: list[Finding] = []
        self._failed: list[str] = []

    def text(self, one: Analysed) -> None:
        self._texts.append(SarifText(str(one.id), one.text))
        self._findings += one.findings
        if one.failed:
            self._failed.append(f"{one.id}: {one.failed}")

    def between(self, across: Sequence[Finding], texts: int) -> None:
        self._findings += across

    def end(self, problems: Sequence[FactdeskError]) -> None:
        print_json(to_sarif(VERSION, self._texts, self._findings, [*self._failed, *map(str, problems)]))
        super().end(problems)
