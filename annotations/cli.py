"""The command line: one function a command over Project.

Exit code 0: done; 1: something stands; 2: something that the user can mend.
"""

import os
import sys

import typer

from annotations.commands import (
    articles,
    backups,
    fact_sets,
    importing,
    learned,
    outward,
    reading_in,
    reviewing,
    revising,
    searching,
    texts,
    timelines,
    trust,
    upkeep,
)  # fmt: skip
from annotations.commands.terminal import complain, write_anything
from annotations.errors import FactdeskError, StorageError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.command("import")(reading_in.import_)
for command in (
    articles.detect, articles.stats,
    reviewing.check, reviewing.decide, reviewing.facts, reviewing.queries, reviewing.tolerances,
    outward.export, outward.import_bundle, importing.import_annotations,
    learned.entities, learned.lessons, learned.train,
    upkeep.rebuild, upkeep.doctor,
    trust.merge, trust.disputes, trust.adjudicate, trust.agreement, trust.history,
    fact_sets.attach, fact_sets.detach, fact_sets.attached, timelines.timeline,
    searching.search,
    revising.revise, backups.backup, backups.restore, backups.recover,
    texts.analyse, texts.compare,
):  # fmt: skip
    app.command()(command)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code. A user's error is a sentence on standard error, never a traceback."""
    write_anything()
    try:
        app(args=arguments, prog_name="factdesk")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except FactdeskError as problem:
        complain(problem)
        return 2
    except OSError as problem:
        complain(StorageError(f"The system refused to read or write: {problem.strerror}.", "Is the disk full?"))
        _give_up_output()
        return 2
    return 0


def _give_up_output() -> None:
    """Throw away what could not be printed: Python would try again at its end, and complain."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
