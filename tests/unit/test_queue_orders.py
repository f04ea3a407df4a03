"""The queue in the orders of what is wanted: kept, read page by page, and never behind what was decided or found."""

from pathlib import Path

from annotations.clock import now
from annotations.learn.order import Order, articles_in
from annotations.project.project import Project
from annotations.review import decide
from annotations.review.state import fold_subject
from annotations.store.health import check_file
from annotations.store.machine import DetectorRun
from schemas.article import Ingested, Source
from schemas.mention import ClaimValue, Mention

ORDERS: tuple[Order, ...] = ("uncertain", "valuable")
TEXT = "The ferry of Corran carried {} people. The pier was paid for in May. It was late."


def add(project: Project, number: int, *scores: float) -> str:
    text = TEXT.format(number)
    article_id, _ = project.add(Ingested(text, text.encode(), Source(f"Report {number}")))
    detect(project, article_id, *scores)
    return article_id


def detect(project: Project, article_id: str, *scores: float) -> None:
    text, found, at = project.article(article_id).revision.text, [], 0
    for score, sentence in zip(scores, text.split(". "), strict=False):
        start = text.index(sentence, at)
        at = start + len(sentence)
        found.append(Mention("claim", start, at, sentence, ClaimValue(sentence), score, (), "claims", "1"))
    project.record_detection(article_id, DetectorRun("made", "1", "none", now()), found)


def queue(project: Project, order: Order) -> list[str]:
    """Return the order as it is shown, which has to be what all open claims add up to."""
    shown = project.wanted_articles(order)
    assert shown == articles_in(order, project.articles(), project.store.open_claims())
    paged = [row for offset in range(0, len(shown), 2) for row in project.wanted_articles(order, 2, offset)]
    assert paged == shown
    return [row.article_id for row in shown]


def test_the_most_wanted_article_comes_first_and_follows_every_change(tmp_path: Path) -> None:
    path = tmp_path / "Desk.factdesk"
    with Project.open(path, create=True, reviewer="Ada") as project:
        sure, unsure, none = add(project, 1, 0.9, 0.9), add(project, 2, 0.5), add(project, 3)
        assert queue(project, "uncertain") == [unsure, sure, none]
        assert queue(project, "valuable") == [sure, unsure, none]

        view = project.article(sure)
        project.commit(decide.accept(view.mentions[0], view.revision), "accept")
        project.commit(decide.accept(view.mentions[1], view.revision), "accept")
        assert queue(project, "valuable") == [unsure, sure, none]
        project.undo()
        assert queue(project, "valuable") == [sure, unsure, none]

        detect(project, none, 1.0, 1.0, 0.5)
        later = add(project, 4, 0.5)
        assert queue(project, "valuable") == [none, sure, unsure, later]
        assert queue(project, "uncertain") == [unsure, none, later, sure]
        project.rebuild()
        assert queue(project, "valuable") == [none, sure, unsure, later]
    with Project.open(path, reviewer="Ada") as project:
        assert queue(project, "valuable") == [none, sure, unsure, later]
    assert check_file(path, fold_subject).problems == ()


def test_a_read_only_copy_shows_the_same_orders(tmp_path: Path) -> None:
    path = tmp_path / "Desk.factdesk"
    with Project.open(path, create=True, reviewer="Ada") as project:
        for number in range(5):
            add(project, number, number / 5, 0.3)
        orders = [queue(project, order) for order in ORDERS]
    with Project.open(path, read_only=True, reviewer="Ada") as project:
        assert [[row.article_id for row in project.wanted_articles(order)] for order in ORDERS] == orders
        assert [row.article_id for row in project.wanted_articles("valuable", 2, 1)] == orders[1][1:3]
