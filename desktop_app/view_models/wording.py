"""The words for what the engine calls by codes: kinds, states, values, labels of decisions."""

from collections.abc import Mapping
from datetime import date

from desktop_app.words import Words, day_said, say
from schemas.mention import ClaimValue, DateValue, EntityValue, FigureValue, Mention, MentionValue, QuoteValue
from schemas.state import MentionState
from schemas.value import Quantity, TimeValue

KINDS: Mapping[str, str] = Words({
    "claim": "Claim", "figure": "Figure", "date": "Date", "entity": "Entity", "quote": "Quote",
})  # fmt: skip
STATUSES: Mapping[str, str] = Words({
    "suggested": "Open", "accepted": "Accepted", "corrected": "Corrected", "rejected": "Rejected", "skipped": "Skipped",
})  # fmt: skip
TONES: Mapping[str, str] = {
    "suggested": "", "accepted": "good", "corrected": "good", "rejected": "bad", "skipped": "warn",
}  # fmt: skip
SIGNS: Mapping[str, str] = {"suggested": "○", "accepted": "✓", "corrected": "✎", "rejected": "✕", "skipped": "»"}
ENTITY_TYPES: Mapping[str, str] = Words({
    "PER": "Person", "ORG": "Organisation", "LOC": "Place", "NORP": "Group or nationality", "EVENT": "Event",
    "PRODUCT": "Product", "WORK": "Work", "LAW": "Law", "OTHER": "Other",
})  # fmt: skip
FIGURE_KINDS: Mapping[str, str] = Words({
    "money": "Money", "percent": "Percent", "percentage_point": "Percentage points", "basis_point": "Basis points",
    "count": "Count", "measure": "Measure", "age": "Age", "duration": "Duration", "rank": "Rank", "ratio": "Ratio",
    "score": "Score", "fraction": "Fraction", "multiple": "Multiple",
})  # fmt: skip
MODIFIERS: Mapping[str, str] = Words({
    "none": "exactly as said", "about": "about", "nearly": "nearly", "at_least": "at least", "at_most": "at most",
    "more_than": "more than", "less_than": "less than", "between": "between", "up_to": "up to",
})  # fmt: skip
BASES: Mapping[str, str] = Words({
    "": "nothing said", "real": "real, of one year", "nominal": "nominal, of the time",
    "ppp": "purchasing power parity",
})  # fmt: skip
DIRECTIONS: Mapping[str, str] = Words({"none": "no change meant", "up": "up by", "down": "down by"})
TIME_TYPES: Mapping[str, str] = Words({"DATE": "Date", "TIME": "Time", "DURATION": "Duration", "SET": "Repeating"})
QUOTE_TYPES: Mapping[str, str] = Words({"direct": "Direct", "mixed": "Mixed", "indirect": "Indirect"})
CLAIM_KINDS: Mapping[str, str] = Words({
    "statistic": "Statistic", "money": "Money", "date": "Date", "name_title": "Name or title", "quote": "Quote",
    "superlative": "Superlative", "historical": "Historical", "causal": "Cause and effect", "comparison": "Comparison",
    "prediction": "Prediction", "opinion": "Opinion", "legal": "Legal", "science": "Science", "geography": "Geography",
    "image": "Image", "other": "Other",
})  # fmt: skip
NATURES: Mapping[str, str] = Words(
    {"fact": "Fact", "belief": "Belief", "opinion": "Opinion", "prediction": "Prediction"}
)
FINDING_STATUSES: Mapping[str, str] = Words({
    "open": "Open", "confirmed": "Confirmed", "dismissed": "Dismissed", "resolved": "Resolved",
})  # fmt: skip
RESOLUTIONS: Mapping[str, str] = Words({
    "article_wrong": "The article is wrong", "fact_outdated": "The fact is outdated",
    "different_scope": "Different scope",
    "rounding": "Rounding", "detector_error": "Misread by the program", "not_same_thing": "Not the same thing",
    "other": "Other",
})  # fmt: skip
EVIDENCE_TYPES: Mapping[str, str] = Words({
    "official_statistics": "Official statistics", "law": "Law", "court_record": "Court record", "filing": "Filing",
    "paper": "Paper", "dataset": "Data set", "press_release": "Press release", "news": "News", "book": "Book",
    "interview": "Interview", "email": "E-mail", "recording": "Recording", "photo": "Photo", "map": "Map",
    "archive": "Archive", "other": "Other",
})  # fmt: skip
EVIDENCE_KINDS: Mapping[str, str] = Words({"primary": "Primary", "secondary": "Secondary", "tertiary": "Tertiary"})
STANCES: Mapping[str, str] = Words({
    "supports": "Supports", "contradicts": "Contradicts", "context": "Gives context", "inconclusive": "Inconclusive",
})  # fmt: skip
CONFIDENTIALITY: Mapping[str, str] = Words({
    "public": "Public", "background": "Background only", "off_record": "Off the record",
    "source_at_risk": "Source at risk",
})  # fmt: skip
METHODS: Mapping[str, str] = Words({
    "": "Not said", "primary_document": "Primary document", "interview": "Interview", "recording": "Recording",
    "database": "Database", "calculation": "Calculation", "secondary_source": "Secondary source",
    "reference_work": "Reference work", "author_notes": "Author's notes", "observation": "Observation",
    "expert": "Expert",
})  # fmt: skip


def short(text: str, most: int = 44) -> str:
    """Return the text on one line, cut with an ellipsis."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def quantity(q: Quantity) -> str:
    """Return a quantity in words: "nearly 8 billion US dollars per year · USD"."""
    return " · ".join(part for part in (quantity_words(q), unit_code(q)) if part)


def quantity_words(q: Quantity) -> str:
    """Return a quantity in words alone: "nearly 8 billion US dollars per year"."""
    from annotations.detect.normalise_value import describe

    return describe(q)


def unit_code(q: Quantity) -> str:
    """Return the code of a quantity's currency or unit, "" where it has none or its name is the same."""
    return q.unit if q.kind in ("money", "measure") and q.unit and q.unit != q.unit_name else ""


def time(t: TimeValue) -> str:
    """Return a date or a duration in words, with its code: "Tuesday, 9 April 2024 · 2024-04-09"."""
    from annotations.detect.normalise_date import describe

    return " · ".join(dict.fromkeys(part for part in (describe(t), t.value) if part))


def day(iso: str) -> str:
    """Return an ISO date as "10 April 2024"; what is none comes back as it is."""
    try:
        parsed = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return day_said(parsed)


def value(mention: Mention) -> str:
    """Return what a mention says, on one line."""
    return value_words(mention.value)


def value_words(value: MentionValue) -> str:
    """Return a value in words, on one line."""
    match value:
        case FigureValue(quantity=q):
            return quantity(q)
        case DateValue(time=t):
            return time(t)
        case EntityValue(name=name, type=kind):
            return f"{name} · {ENTITY_TYPES[kind]}"
        case QuoteValue(speaker=speaker, type=kind):
            return f"{QUOTE_TYPES[kind]} · {speaker.name if speaker else say('no speaker found')}"
        case ClaimValue(wording=wording):
            return wording


def label(verb: str, state: MentionState) -> str:
    """Return the words of an undo step: "accept $2.9 billion"."""
    return f"{verb} {short(state.mention.surface, 36)}"
