"""spaCy DocBin: train.spacy and dev.spacy with the config.cfg that `spacy train` needs.

Source: https://spacy.io/api/docbin and https://spacy.io/api/data-formats. spaCy is imported when an export begins.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.errors import ExportError
from annotations.export.carried import carried
from annotations.export.placing import Piece
from annotations.export.whole import ArticleExport, LossReport
from schemas.annotation_row import AnnotationRow
from schemas.label import label_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin, Span

DEV = 5
"""Every so manieth article is for evaluation; what is in which file stays when articles are added."""
ATTRS = ("ORTH", "ENT_IOB", "ENT_TYPE")
SHORT, CLAIMS, QUOTES = "sc", "claims", "quotes"
"""Groups of spans; "sc" is the one that spaCy's span categorizer learns from."""
KEY = "factdesk"
"""Under which the article and the values of its mentions lie in a document's user data, as JSON."""
LONGEST = 12


class SpacyDocBin:
    """A folder: names, figures and dates are entities of the documents, every mention is in a group of spans."""

    name = "spacy"
    suffix = ""
    losses: tuple[str, ...] = (
        "Exact places inside a token, values, states and relations are in the documents' user data only (“factdesk”)",
        "In training, what was not chosen counts as no annotation",
    )

    def write_articles(self, articles: Iterable[ArticleExport], lost: LossReport) -> Iterator[Piece]:
        """Yield the two collections and the configuration; articles stay in order within each."""
        from spacy.tokens import DocBin

        train, dev = (DocBin(attrs=ATTRS, store_user_data=True) for _ in range(2))
        languages: Counter[str] = Counter()
        pipelines: dict[str, Language] = {}
        longest = 1
        last: Doc | None = None
        for number, one in enumerate(articles, 1):
            nlp = _pipeline(one.article.source.language, pipelines)
            doc = _doc(nlp, one, lost)
            languages[str(nlp.lang)] += 1
            longest = max([longest, *(len(span) for span in doc.spans[SHORT])])
            if number % DEV == 0:
                dev.add(doc)
                continue
            if last is not None:
                train.add(last)
            last = doc
        _share(last, train, dev, lost)
        yield "train.spacy", train.to_bytes()
        yield "dev.spacy", dev.to_bytes()
        language = min(languages, key=lambda code: (-languages[code], code), default="en")
        lost.add("Articles in another language than the most frequent", languages.total() - languages[language])
        yield "config.cfg", _config(language, min(longest, LONGEST)).encode()

    def check(self, written: Path) -> None:
        """Load both collections again: texts have their hash, and spans are there. Raises ExportError."""
        import hashlib

        import spacy
        from spacy.tokens import DocBin

        for name in ("train.spacy", "dev.spacy"):
            vocab = spacy.blank("xx").vocab
            for doc in DocBin().from_disk(written / name).get_docs(vocab):
                told = json.loads(doc.user_data[KEY])
                if hashlib.sha256(doc.text.encode()).hexdigest() != told["sha256"]:
                    raise ExportError(f"spaCy: a text of {name} did not come back as it was.", code="offset")
                if sum(map(len, doc.spans.values())) != len(told["mentions"]):
                    raise ExportError(f"spaCy: {name} has lost annotations.", code="offset")


def _share(last: "Doc | None", train: "DocBin", dev: "DocBin", lost: LossReport) -> None:
    """Put the last training article where it is needed: neither collection may be empty."""
    if last is None:
        return
    if len(dev) or not len(train):
        train.add(last)
    if not len(dev):
        dev.add(last)
        lost.add("The one article is in train.spacy and in dev.spacy", int(len(train) == 1))


def _pipeline(language: str, made: dict[str, "Language"]) -> "Language":
    import spacy

    code = language.partition("-")[0].lower() or "xx"
    if code not in made:
        try:
            made[code] = spacy.blank(code)
        except ImportError:  # spaCy knows no such language, or lacks what it needs to split it
            made[code] = spacy.blank("xx")
    return made[code]


def _doc(nlp: "Language", one: ArticleExport, lost: LossReport) -> "Doc":
    doc = nlp.make_doc(one.text)
    groups: dict[str, list[Span]] = {SHORT: [], CLAIMS: [], QUOTES: []}
    for row in one.rows:
        span = doc.char_span(row.selector.start, row.selector.end, label=label_of(row.value), alignment_mode="expand")
        if span is None:
            raise ExportError(f"spaCy: “{row.selector.exact}” is not in its text.", code="offset")
        if (span.start_char, span.end_char) != (row.selector.start, row.selector.end):
            lost.add("Annotations widened to whole tokens (their exact place is in the user data)")
        groups[{"claim": CLAIMS, "quote": QUOTES}.get(row.kind, SHORT)].append(span)
    for name, spans in groups.items():
        doc.spans[name] = spans
    doc.ents = _entities(groups[SHORT], one.rows, lost)
    doc.user_data[KEY] = json.dumps(carried(one), ensure_ascii=False)
    return doc


def _entities(spans: "Sequence[Span]", rows: Sequence[AnnotationRow], lost: LossReport) -> "list[Span]":
    from spacy.util import filter_spans

    kept: list[Any] = filter_spans([span for span in spans if span.text.strip()])
    lost.add("Annotations that overlap a longer one: in the groups of spans, not among the entities",
             len(spans) - len(kept))  # fmt: skip
    lost.add("Claims and quotes: in groups of spans of their own", sum(r.kind in ("claim", "quote") for r in rows))
    return kept


def _config(language: str, longest: int) -> str:
    """Return the configuration of a pipeline that learns names and spans, as `spacy init config` makes it."""
    from spacy.cli.init_config import init_config

    config = init_config(lang=language, pipeline=["ner", "spancat"], optimize="efficiency", gpu=False)
    config["components"]["spancat"]["suggester"] = {
        "@misc": "spacy.ngram_range_suggester.v1", "min_size": 1, "max_size": longest,
    }  # fmt: skip
    config["paths"] |= {"train": "train.spacy", "dev": "dev.spacy"}
    return str(config.to_str()) + "\n"
