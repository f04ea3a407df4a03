"""Mentions of other programs in a project: suggestions that stay, never decisions."""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from unit.export.whole_samples import exported, samples

from annotations.cli import main
from annotations.export.articles import article_exporter, export_articles
from annotations.export.whole import ArticleExport
from annotations.ingest.marked.base import MarkedText
from annotations.ingest.marked.formats import marked_reader
from annotations.project.imported_values import Said, value_of
from annotations.project.marked import ImportedText, Labels, import_annotations
from annotations.project.project import Project
from annotations.review import decide
from annotations.store.machine import DetectorRun
from annotations.text.normalise import normalise
from annotations.text.placing import Cleaned
from schemas.article import Ingested, Source
from schemas.label import Label, label_of, read_label
from schemas.mention import DateValue, EntityValue, FigureValue, Mention, QuoteValue
from schemas.state import MentionState
from schemas.value import Quantity, TimeValue

RUN = DetectorRun("p", "1", "m", "2026-01-01T00:00:00.000Z")
EXACT = ("labelstudio", "doccano", "doccano-relations", "brat", "spacy", "webannotation")
"""Formats that carry every value and every place."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Project]:
    with Project.open(tmp_path / "desk.factdesk", create=True, reviewer="Bo") as opened:
        yield opened


def out(folder: Path, form: str, articles: list[ArticleExport]) -> Path:
    exporter = article_exporter(form)
    assert exporter is not None
    path = folder / (f"out{exporter.suffix}" if exporter.suffix else "out")
    export_articles(articles, path, form=exporter, chosen="all", version="0", at="2026", by="Bo")
    return path


def line(folder: Path, text: str, *spans: tuple[str, str], name: str = "in.jsonl", **more: Any) -> Path:
    rows = [
        {"start": text.index(surface), "end": text.index(surface) + len(surface), "label": label}
        for surface, label in spans
    ]
    path = folder / name
    path.write_text(json.dumps({"text": text, "spans": rows, **more}) + "\n", "utf-8")
    return path


def taken(desk: Project, path: Path, **more: Any) -> ImportedText:
    (one,) = import_annotations(desk, [path], **more)
    assert one.error is None, one.error
    return one


def suggestions(desk: Project, article_id: str) -> list[MentionState]:
    return list(desk.article(article_id).mentions)


def said(states: list[MentionState]) -> list[tuple[str, str, str]]:
    return [(s.mention.surface, label_of(s.mention.value), s.status) for s in states]


@pytest.mark.parametrize("form", EXACT)
def test_what_was_exported_comes_back_whole(tmp_path: Path, desk: Project, form: str) -> None:
    articles = list(samples())
    results = list(import_annotations(desk, [out(tmp_path, form, articles)]))
    assert [r.error for r in results if r.error] == [] and [r.left_out for r in results if r.left_out] == []
    by_title = {row.title: row.article_id for row in desk.articles()}
    for one in articles:
        if not one.rows:
            continue
        found = suggestions(desk, by_title[one.article.source.title])
        assert desk.article(found[0].article_id).revision.sha256 == one.sha256
        assert desk.article(found[0].article_id).article.source == one.article.source
        told = sorted((r.kind, r.selector.start, r.selector.end, r.score, repr(_plain(r.value))) for r in one.rows)
        read = sorted((m.kind, m.start, m.end, m.score, repr(_plain(m.value))) for m in (s.mention for s in found))
        assert told == read
        assert {s.status for s in found} == {"suggested"} and {s.mention.detector for s in found} == {
            f"import:{form.removesuffix('-relations')}"
        }


def _plain(value: Any) -> Any:
    """Return a value without the ids of a claim's figures, which are of the project that it is in."""
    return replace(value, figures=()) if hasattr(value, "figures") else value


def test_conll_comes_back_by_its_tokens(tmp_path: Path, desk: Project) -> None:
    articles = list(samples())
    for one in articles:
        desk.add(Ingested(one.text, one.text.encode(), one.article.source))
    results = list(import_annotations(desk, [out(tmp_path, "conll", articles)]))
    assert not any(r.added or r.error for r in results)
    found = [("Café", "entity-ORG"), ("😀 paid \u00a0$5", "entity-OTHER"), ("2023", "date-DATE"),
             ("Ida O’Hara", "entity-PER"), ("$5", "figure-money"), ("10\u00a0000", "figure-count"),
             ("<script>alert(1)</script>", "entity-PRODUCT")]  # fmt: skip
    cafe = found[0][0].replace("é", "e\u0301"), found[0][1]
    assert [(s, k) for s, k, _ in said(suggestions(desk, results[0].article_id))] == [cafe, *found[1:]]


def test_suggestions_stay_when_a_detector_runs_and_are_shown_once(tmp_path: Path, desk: Project) -> None:
    text = "Acme paid $5 in May 2023.\n"
    article_id = taken(desk, line(tmp_path, text, ("Acme", "ORG"), ("$5", "MONEY"))).article_id
    detected = Mention("entity", 0, 4, "Acme", EntityValue("ORG", "acme", "Acme Ltd"), 0.9, (), "entities", "1")
    for _ in range(2):
        desk.record_detection(article_id, RUN, [detected])
        states = suggestions(desk, article_id)
        assert [(s.mention.surface, s.mention.detector) for s in states] == [
            ("Acme", "entities"),
            ("$5", "import:prodigy"),
        ]
    assert desk.articles()[0].open == 2
    desk.record_detection(article_id, RUN, [])
    assert [s.mention.detector for s in suggestions(desk, article_id)] == ["import:prodigy", "import:prodigy"]


def test_a_decision_on_a_suggestion_stays_and_is_not_asked_again(tmp_path: Path, desk: Project) -> None:
    text = "Acme paid $5 in May 2023.\n"
    path = line(tmp_path, text, ("Acme", "ORG"))
    article_id = taken(desk, path).article_id
    view = desk.article(article_id)
    desk.commit(decide.accept(view.mentions[0], view.revision), "accept Acme")
    detected = Mention("entity", 0, 4, "Acme", EntityValue("ORG", "acme", "Acme Ltd"), 0.9, (), "entities", "1")
    desk.record_detection(article_id, RUN, [detected])
    taken(desk, path)
    assert said(suggestions(desk, article_id)) == [("Acme", "entity-ORG", "accepted")]
    desk.undo()
    assert said(suggestions(desk, article_id)) == [("Acme", "entity-ORG", "suggested")]


def test_what_a_reviewer_marked_by_hand_is_not_asked(tmp_path: Path, desk: Project) -> None:
    text = "Acme paid $5 in May 2023.\n"
    article_id, _ = desk.add(Ingested(text, text.encode(), Source("Acme pays")))
    revision = desk.article(article_id).revision
    desk.commit(decide.add(revision, "entity", 0, 4, EntityValue("ORG", "acme", "Acme")), "add Acme")
    taken(desk, line(tmp_path, text, ("Acme", "ORG"), ("$5", "MONEY")))
    states = said(suggestions(desk, article_id))
    assert states == [("Acme", "entity-ORG", "accepted"), ("$5", "figure-money", "suggested")]


def test_an_import_replaces_what_the_format_brought_before(tmp_path: Path, desk: Project) -> None:
    text = "Acme paid $5 in May 2023.\n"
    first = taken(desk, line(tmp_path, text, ("Acme", "ORG"), ("$5", "MONEY")))
    again = taken(desk, line(tmp_path, text, ("May 2023", "DATE")))
    assert (first.added, again.added, first.article_id) == (True, False, again.article_id)
    assert said(suggestions(desk, first.article_id)) == [("May 2023", "date-DATE", "suggested")]
    two = [line(tmp_path, text, ("Acme", "ORG"), name="1.jsonl"), line(tmp_path, text, ("$5", "MONEY"), name="2.jsonl")]
    assert [r.suggestions for r in import_annotations(desk, two)] == [1, 1]
    assert [s for s, _, _ in said(suggestions(desk, first.article_id))] == ["Acme", "$5"]


def test_a_passage_is_found_in_its_article(tmp_path: Path, desk: Project) -> None:
    whole = "A headline\n\nThe council of Northbridge paid $5 to Acme 😀.\nMore text follows here.\n"
    article_id, _ = desk.add(Ingested(whole, whole.encode(), Source("A headline")))
    passage = "The council of Northbridge paid $5 to Acme 😀."
    one = taken(desk, line(tmp_path, passage, ("$5", "MONEY"), ("Acme", "ORG")))
    assert (one.article_id, one.added) == (article_id, False)
    assert [s for s, _, _ in said(suggestions(desk, article_id))] == ["$5", "Acme"]


def test_a_file_that_breaks_off_gives_what_came_before(tmp_path: Path, desk: Project) -> None:
    path = tmp_path / "x.conll"
    path.write_text("Ida\tB-PER\nran\tO\n\n-DOCSTART-\tO\n\nBo\tB-PER\nnonsense\n", "utf-8")
    first, last = import_annotations(desk, [path])
    assert (first.suggestions, first.error) == (1, None) and "Line 7" in str(last.error)


def test_halves_of_characters_are_never_stored(tmp_path: Path, desk: Project) -> None:
    half = "\ud83d"
    value = {"type": "ORG", "entity": half, "name": half}
    row = {
        "text": f"Acme{half} paid.", "label": [[0, 4, "entity-ORG"], [5, 9, half]], "title": half,
        "factdesk": {"source": {"title": half, "author": half, "date": half},
                     "mentions": [{"start": 0, "end": 4, "kind": "entity", "value": value}]},
    }  # fmt: skip
    path = tmp_path / "\udcffin.jsonl"
    path.write_text(json.dumps(row), "utf-8")
    labels = Labels({half: Label("claim", "other")})
    one = taken(desk, path, labels=labels)
    assert [s for s, _, _ in said(suggestions(desk, one.article_id))] == ["Acme", " pai"]
    assert "\ufffd" in one.title


def test_web_annotations_find_the_projects_own_text(tmp_path: Path, desk: Project) -> None:
    text = "Acme paid $5 😀. Acme rose.\n"
    article_id, _ = desk.add(Ingested(text, text.encode(), Source("Acme pays")))
    source = f"urn:sha256:{desk.article(article_id).revision.sha256}"
    quote = {"type": "TextQuoteSelector", "exact": "Acme", "prefix": "😀. ", "suffix": " rose"}
    item = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:1", "type": "Annotation", "motivation": "tagging",
        "bodyValue": "ORG", "target": {"source": source, "selector": [quote]},
    }  # fmt: skip
    lost = {**item, "id": "urn:x:2", "target": {"source": source, "selector": {**quote, "exact": "Acne"}}}
    other = {**item, "id": "urn:x:3", "target": {"source": "urn:sha256:" + "0" * 64, "selector": [quote]}}
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps([item, lost, other]), "utf-8")
    first, second = import_annotations(desk, [path])
    (found,) = suggestions(desk, article_id)
    assert found.mention.start == text.rindex("Acme")
    assert first.left_out == ("“Acne” (ORG) is not in the text",)
    assert second.error is not None and second.error.code == "no-text"


def test_another_desks_reviews_are_claims_to_look_at(tmp_path: Path, desk: Project) -> None:
    review = {
        "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://example.org/1",
        "claimReviewed": "Rents rose  12% in Aldwick", "datePublished": "2026-01-02T10:00:00Z",
        "author": {"@type": "Organization", "name": "The Desk"}, "reviewRating": {"alternateName": "Mostly false"},
        "itemReviewed": {"@type": "Claim", "author": {"name": "A minister"}},
    }  # fmt: skip
    feed = {
        "@type": "DataFeed",
        "dataFeedElement": [{"@type": "DataFeedItem", "item": [review]}, {"@type": ["ClaimReview"]}],
    }
    path = tmp_path / "reviews.jsonld"
    path.write_text(json.dumps(feed), "utf-8")
    first, second = import_annotations(desk, [path])
    assert second.error is not None and first.added
    (claim,) = suggestions(desk, first.article_id)
    assert said([claim]) == [("Rents rose 12% in Aldwick", "claim-other", "suggested")]
    assert "The Desk rated it “Mostly false”" in claim.mention.reasons
    assert desk.article(first.article_id).article.source.date == "2026-01-02"
    assert desk.facts() == []


def test_labels_of_others_are_mapped_and_unknown_ones_are_told(tmp_path: Path, desk: Project) -> None:
    text = "Acme paid $5 to Bo in Łódź.\n"
    path = line(tmp_path, text, ("Acme", "FIRM"), ("$5", "money"), ("Bo", "person"), ("Łódź", "Gpe"), ("paid", "VERB"))
    labels = Labels({"FIRM": Label("entity", "ORG")})
    taken(desk, path, labels=labels)
    assert labels.unknown == {"VERB": 1}
    assert dict(labels.read) == {
        ("FIRM", "entity-ORG"): 1, ("money", "figure-money"): 1, ("person", "entity-PER"): 1, ("Gpe", "entity-LOC"): 1,
    }  # fmt: skip


def test_what_cannot_be_a_suggestion_is_told(tmp_path: Path, desk: Project) -> None:
    path = tmp_path / "in.jsonl"
    row = {"text": "Acme paid some of it, Acme said.", "spans": [
        {"start": 10, "end": 14, "label": "MONEY"}, {"start": 1, "end": 5, "label": "ORG", "text": "Acme"},
        {"start": 10, "end": 99, "label": "ORG"},
    ]}  # fmt: skip
    path.write_text(json.dumps(row), "utf-8")
    one = taken(desk, path, form="prodigy")
    assert one.suggestions == 0
    assert len(one.left_out) == 3 and "some" in one.left_out[0] and "is not in the text" in one.left_out[1]


def test_a_project_with_suggestions_passes_its_examination(tmp_path: Path, desk: Project) -> None:
    taken(desk, line(tmp_path, "Acme paid $5.\n", ("Acme", "ORG"), ("$5", "MONEY")))
    desk.rebuild()
    desk.close()
    assert main(["doctor", str(tmp_path / "desk.factdesk")]) == 0


def test_the_command_shows_what_labels_became(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = line(tmp_path, "Acme paid $5 to a VERB.\n", ("Acme", "FIRM"), ("$5", "MONEY"), ("VERB", "VERB"))
    project = str(tmp_path / "new.factdesk")
    assert main(["import-annotations", project, str(path), "--label", "FIRM=entity-ORG"]) == 0
    told = capsys.readouterr().out
    assert "added      2 suggestions" in told and "FIRM → entity-ORG" in told and "VERB is unknown" in told
    assert main(["import-annotations", project, str(path), "--json", "--format", "prodigy"]) == 0
    first, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["suggestions"], first["added"], last["unknown"]) == (1, False, {"FIRM": 1, "VERB": 1})
    assert main(["import-annotations", project, str(path), "--label", "FIRM=thing"]) == 2
    assert main(["import-annotations", project, str(tmp_path / "none.jsonl")]) == 2


SIGNS = st.characters(exclude_categories=["Cs"])
PIECES = st.lists(
    st.one_of(
        st.text(SIGNS, min_size=1, max_size=6),
        st.sampled_from(["\r\n", "\n", " ", "\u00a0", "😀", "a\u0301", "👨‍👩‍👧", "$5million", "Łódź", "\u202e"]),
    ),
    min_size=1,
    max_size=30,
)


@st.composite
def marked_articles(draw: st.DrawFn) -> ArticleExport:
    text = normalise("x" + "".join(draw(PIECES)))[0]
    values = st.sampled_from(
        [EntityValue("PER", "e", "Ida"), FigureValue(Quantity("percent", Decimal("4.5"), Decimal("4.5"), "%")),
         DateValue(TimeValue("DATE", "2023")), QuoteValue("direct")]
    )  # fmt: skip
    found = {}
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        if text[start:end].strip():
            value = draw(values)
            kind = {EntityValue: "entity", FigureValue: "figure", DateValue: "date"}.get(type(value), "quote")
            m = Mention(kind, start, end, text[start:end], value, 0.5, (), "d", "1")  # type: ignore[arg-type]
            found[kind, start, end] = (f"m-{number}", m, "accepted")
    return exported(text, list(found.values()))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", EXACT)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(one=marked_articles())
@example(one=exported("a\n\nb\n", [("m-1", Mention("quote", 0, 5, "a\n\nb\n", QuoteValue("direct")), "accepted")]))
def test_any_article_comes_back(tmp_path_factory: pytest.TempPathFactory, form: str, one: ArticleExport) -> None:
    path = out(tmp_path_factory.mktemp("round"), form, [one])
    read = set()
    for marked in marked_reader(path).read(path):
        assert isinstance(marked, MarkedText) and marked.text == one.text
        for span in marked.spans:
            place, label = Cleaned(marked.text).place(span.start, span.end, span.exact), read_label(span.label)
            assert place is not None and label is not None
            read.add((label.kind, *place, value_of(label, Said("?", "", "en"), span.carried)))
    assert read == {(r.kind, r.selector.start, r.selector.end, r.value) for r in one.rows}


def test_a_zip_file_is_unpacked_within_bounds_and_leaves_nothing(desk: Project, tmp_path: Path) -> None:
    path = tmp_path / "theirs.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("export/one.txt", "Paid $5 million.\n")
        packed.writestr("export/one.ann", "T1\tMONEY 5 15\t$5 million\n")
        packed.writestr("../outside.ann", "T1\tMONEY 0 4\tPaid\n")
        packed.writestr("__MACOSX/._one.ann", "x")
    (only,) = import_annotations(desk, [path])
    assert (only.suggestions, only.error) == (1, None) and only.origin.startswith(str(path))
    assert not (tmp_path / "outside.ann").exists() and not list(Path(tempfile.gettempdir()).glob("factdesk-*/export"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.jsonl", b" " * 20_000_000)
    (refused,) = import_annotations(desk, [path])
    assert refused.error is not None and refused.error.code == "bomb"
