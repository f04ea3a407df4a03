"""Articles with everything that makes a format stumble: emoji, marks on letters, no-break spaces, lines, overlaps."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from hashlib import sha256

from annotations.export.rows import annotation_row
from annotations.export.whole import ArticleExport, relations_of
from annotations.text.normalise import normalise
from schemas.article import Article, Revision, Source
from schemas.evidence import Evidence
from schemas.finding import Finding, FindingMember
from schemas.mention import (
    VALUE_OF_KIND,
    ClaimValue,
    DateValue,
    EntityValue,
    FigureValue,
    Mention,
    MentionKind,
    MentionValue,
    Place,
    QuoteValue,
    Speaker,
)
from schemas.selector import select
from schemas.state import ClaimState, FindingState, MentionState, MentionStatus, Note
from schemas.value import Quantity, TimeValue
from schemas.verdict import Verdict

TEXT = normalise(
    "Cafe\u0301 owners \U0001f600 paid \u00a0$5\u202fmillion\r\n"
    "in 2023, said Ida O\u2019Hara \U0001f468\u200d\U0001f469\u200d\U0001f467: "
    "\u201cWe paid\r\n\r\n$5million, or 10\u00a0000 a day.\u201d\r\n"
    '<script>alert(1)</script> \u202eabc\u202c & ]]> "quoted" \\ \ttab; B-PER T1\tX\n'
)[0]
KINDS = {value: kind for kind, value in VALUE_OF_KIND.items()}


def money(amount: str) -> FigureValue:
    return FigureValue(Quantity("money", Decimal(amount), Decimal(amount), "USD", "US dollar"))


def mention(text: str, surface: str, value: MentionValue, nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return Mention(
        kind_of(value), start, start + len(surface), surface, value, 0.75, ("because",), f"{kind_of(value)}s", "1"
    )


def kind_of(value: MentionValue) -> MentionKind:
    return KINDS[type(value)]


def mentions() -> list[tuple[str, Mention, MentionStatus]]:
    """Return mentions of TEXT: nested, overlapping, over line breaks, inside a token, next to an emoji."""
    speaker_at = TEXT.index("Ida O")
    speaker = Speaker(speaker_at, speaker_at + 10, "Ida O\u2019Hara", "Ida O\u2019Hara")
    quote_at = TEXT.index("We paid")
    quote = TEXT[quote_at : TEXT.index("\u201d")]
    said = QuoteValue("direct", (Place(quote_at, quote_at + 7, "We paid"),), speaker)
    ten_thousand = FigureValue(Quantity("count", Decimal(10000), Decimal(10000)))
    claim = TEXT[: TEXT.index(", said")]
    return [
        ("m-claim", mention(TEXT, claim, ClaimValue("Owners paid $5 million.", "money", figures=("m-1",))), "accepted"),
        ("m-cafe", mention(TEXT, "Cafe\u0301", EntityValue("ORG", "e-cafe", "Cafe\u0301")), "corrected"),
        ("m-1", mention(TEXT, "$5\u202fmillion", money("5000000")), "accepted"),
        ("m-1b", mention(TEXT, "\U0001f600 paid \u00a0$5", EntityValue("OTHER", "", "\U0001f600")), "accepted"),
        ("m-year", mention(TEXT, "2023", DateValue(TimeValue("DATE", "2023"))), "accepted"),
        ("m-ida", mention(TEXT, "Ida O\u2019Hara", EntityValue("PER", "e-ida", "Ida O\u2019Hara")), "accepted"),
        ("m-quote", mention(TEXT, quote, said), "accepted"),
        ("m-2", mention(TEXT, "$5", money("5000000"), 1), "suggested"),
        ("m-3", mention(TEXT, "10\u00a0000", ten_thousand), "suggested"),
        ("m-script", mention(TEXT, "<script>alert(1)</script>", EntityValue("PRODUCT", "e-x", "<b>")), "accepted"),
    ]  # fmt: skip


def exported(
    text: str,
    found: Sequence[tuple[str, Mention, MentionStatus]],
    number: int = 1,
    title: str = "Caf\u00e9s & <b>pay</b>",
) -> ArticleExport:
    """Return an article as it goes out."""
    digest = sha256(text.encode()).hexdigest()
    article_id, revision_id = f"a-{number}", f"v-{number}"
    source = Source(title, publisher="Gazette", url="https://example.org/a?b=c", date="2024-05-03")
    article = Article(article_id, source, revision_id)
    revision = Revision(revision_id, article_id, 1, text, digest, digest, "lf-1", "2024-05-03T10:00:00Z")
    note = Note("e", "r-1", "2024-05-04T10:00:00Z", "ask\nagain \U0001f600")
    states = [
        MentionState(
            key, article_id, revision_id, m, status, notes=(note,) if key == "m-1" else (),
            reviewer_id="r-1" if status != "suggested" else "",
            decided_at="2024-05-04T10:00:00.000Z" if status != "suggested" else "",
        )
        for key, m, status in found
    ]  # fmt: skip
    rows = tuple(annotation_row(s, article, revision, "p-1", "Bo" if s.decided_at else "") for s in states)
    return ArticleExport("p-1", article, digest, text, rows, relations_of(rows))


def sample() -> ArticleExport:
    """Return the article of TEXT with a claim's verdict and an inconsistency."""
    one = exported(TEXT, mentions())
    by_id = {row.mention_id: row for row in one.rows}
    first, second = by_id["m-1"].selector, by_id["m-2"].selector
    members = tuple(FindingMember(p.start, p.end, p.exact, "a-1") for p in (first, second))
    finding = FindingState("f-1", "a-1", Finding("same-quantity", "1", "note", 0.5, "Told twice.", "0", members))
    place = by_id["m-claim"].selector
    claim = ClaimState(
        "c-1", "a-1", "m-claim", "v-1", one.sha256, place, ClaimValue("Owners paid $5 million.", "money"),
        (Evidence("ev-1", "Accounts", url="https://example.org/accounts"),),
        Verdict("false", "The accounts say <4>.", correction="$4 million"), "r-1", "2024-05-05T10:00:00.000Z",
    )  # fmt: skip
    return ArticleExport(one.project, one.article, one.sha256, one.text, one.rows, one.relations, (finding,), (claim,))


def samples() -> Iterator[ArticleExport]:
    """Yield the sample, an article without any mention, and a short one in another alphabet."""
    yield sample()
    yield exported("Nothing is marked here.\n", [], 2, "")
    text = "Киев получил 3 млн евро. \U0001f1fa\U0001f1e6\n"
    found = [("m-kiev", mention(text, "Киев", EntityValue("LOC", "e-kiev", "Киев")), "accepted")]
    yield exported(text, found, 3, "Киев")


assert select(TEXT, 0, 5).exact == "Cafe\u0301"
