"""Commands of trust: copies united, what reviewers differ in, history, backups."""

from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath, Reviewer
from annotations.commands.terminal import print_json, say
from annotations.commands.trust_decisions import share_of, strategy_of
from annotations.project.merge import MergeReport, merge_files
from annotations.project.project import Project
from schemas.codec import encode

Output = Annotated[Path, typer.Option("--output", "-o", help="The new file; nothing is ever replaced.")]


def merge(
    files: Annotated[list[Path], typer.Argument(help="Copies of one project.", readable=False)],
    output: Output,
    as_json: AsJson = False,
) -> None:
    """Unite copies of a project in a new file: the same result in any order, and nothing is decided by it."""
    from annotations.project.review import disputes as open_disputes

    report = merge_files(files, output)
    with Project.open(output, read_only=True) as desk:
        differ = len(open_disputes(desk))
    if as_json:
        print_json({**encode(report), "disputes": differ})
        return
    say_merged(report)
    say(f"{differ} disputes; `factdesk disputes {output}` lists what reviewers differ in")


def say_merged(report: MergeReport) -> None:
    """Print what a merge brought."""
    if report.nothing_new:
        say("nothing new")
        return
    say(f"{report.articles} articles, {report.revisions} texts, {report.detector_runs} detector runs")
    for name, count in report.decisions.items():
        say(f"{count:6} decisions of {name}")
    if report.settings:
        say(f"settings that were decided: {', '.join(report.settings)}")


def disputes(
    project: ProjectPath,
    article: Annotated[str, typer.Option("--article", help="Its id or a part of its title; all if none.")] = "",
    as_json: AsJson = False,
) -> None:
    """List what reviewers differ in: spans, labels, values, verdicts, inconsistencies, with each one's version."""
    from annotations.commands.decision_file import find_article
    from annotations.project.review import about
    from annotations.project.review import disputes as open_disputes

    with Project.open(project, read_only=True) as desk:
        names = {r.reviewer_id: r.name for r in desk.store.reviewers().values()}
        article_id = find_article(desk, {"article": article}).article.article_id if article else ""
        found = open_disputes(desk, article_id)
        for dispute in found:
            versions = [
                {"number": n, "reviewer": names.get(v.reviewer_id, v.reviewer_id), "said": v.said,
                 "at": v.event.recorded_at, "event": v.event.event_id, "subject": v.subject_id}
                for n, v in enumerate(dispute.versions, 1)
            ]  # fmt: skip
            if as_json:
                head = {"dispute": dispute.dispute_id, "kind": dispute.kind, "article": dispute.article_id}
                print_json({**head, "about": about(desk, dispute), "versions": versions, "stale": bool(dispute.stale)})
                continue
            stale = " (decided again since it was adjudicated)" if dispute.stale else ""
            say(f"{dispute.dispute_id}  {dispute.kind}: {about(desk, dispute)}{stale}")
            for version in versions:
                say(f"   {version['number']}  {version['reviewer']}: {version['said']}")
    if not as_json:
        say(f"{len(found)} disputes")


def adjudicate(
    project: ProjectPath,
    strategy: Annotated[str, typer.Option("--strategy", help="unanimous, majority or threshold.")],
    threshold: Annotated[str, typer.Option("--threshold", help="The share for threshold: 0.75, 75% or 3/4.")] = "2/3",
    reviewer: Reviewer = "",
    as_json: AsJson = False,
) -> None:
    """Settle the clear disputes, as one step that can be undone; single ones are decided with `factdesk decide`."""
    from annotations.project.review import settle_clear

    with Project.open(project, reviewer=reviewer) as desk:
        done = settle_clear(desk, strategy_of(strategy), share_of(threshold))
    if as_json:
        print_json({"settled": done.settled, "left": [d.dispute_id for d in done.left]})
    else:
        say(f"{done.settled} disputes settled, {len(done.left)} left")


def agreement(project: ProjectPath, as_json: AsJson = False) -> None:
    """Say how far reviewers agree beyond chance: spans, labels, values, verdicts; each pair, and all together."""
    from annotations.project.agreement import agreement as rows_of
    from annotations.review.agreement import MEANING

    with Project.open(project, read_only=True) as desk:
        rows = rows_of(desk)
    for row in rows:
        if as_json:
            print_json(encode(row))
            continue
        value = "undefined" if row.value is None else f"{row.value:.3f}"
        span = "" if row.low is None or row.high is None else f" ({row.low:.3f} to {row.high:.3f})"
        say(f"{row.what:18} {row.measure:21} {value}{span}  {row.items} items  {', '.join(row.reviewers)}")
        if row.caution:
            say(f"{'':18} {row.caution}")
    if as_json:
        return
    if not rows:
        say("Fewer than two reviewers decided on the same things.")
    for measure in dict.fromkeys(row.measure for row in rows):
        say(f"\n{measure}: {MEANING[measure]}")
    if rows:
        say("\nThe intervals hold 95 % of the values that drawing the items again (400 times, a fixed seed) gives.")


def history(
    project: ProjectPath,
    subject: Annotated[str, typer.Option("--subject", help="The id of a mention, claim, name, inconsistency …")] = "",
    article: Annotated[str, typer.Option("--article", help="Its id or a part of its title.")] = "",
    as_of: Annotated[str, typer.Option("--as-of", help="The project as it was: an event's id, a day or a time.")] = "",
    as_json: AsJson = False,
) -> None:
    """Tell who decided what and when, from what to what; with --as-of also which facts stood at that moment."""
    from annotations.commands.decision_file import find_article
    from annotations.project.history import as_of as opened_as_of
    from annotations.project.history import history as entries_of

    with opened_as_of(project, as_of) if as_of else Project.open(project, read_only=True) as desk:
        article_id = find_article(desk, {"article": article}).article.article_id if article else ""
        entries = entries_of(desk, subject_id=subject, article_id=article_id)
        facts = desk.facts() if as_of else []
    for entry in entries:
        if as_json:
            print_json(encode(entry))
            continue
        taken_back = " (taken back)" if entry.taken_back else ""
        say(f"{entry.recorded_at}  {entry.reviewer}: {entry.label}{taken_back}  [{entry.subject_id}, {entry.event_id}]")
        for name, after in entry.after.items():
            say(f"    {name.replace('_', ' ')}: {entry.before[name] or 'nothing'} → {after or 'nothing'}")
    if as_of and as_json:
        print_json({"as_of": as_of, "facts": [encode(fact) for fact in facts]})
    elif as_of:
        say(f"{len(facts)} verified facts at that moment")
        for fact in facts:
            say(f"{fact.rating_label:14} {fact.statement}")
