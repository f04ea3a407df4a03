"""The claims component: every sentence (or clause) that asserts, with its check-worthiness and why.

Runs last, on the whole article's Doc. What the other layers found serves kind, reasons and wording; the score comes
from the words (`claim_model`).
"""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.claims.features import tags_of
from annotations.detect.claims.kinds import Signals, read
from annotations.detect.claims.model import ClaimModel, load_model
from annotations.detect.claims.parts import parts_of
from annotations.detect.claims.units import Unit, units
from annotations.detect.claims.wording import Worder
from annotations.detect.context import mentions_of, text_of, write_layer
from schemas.mention import ClaimValue, Mention, QuoteValue

VERSION = "1"
LONGEST_NAME = 5
"""Words of a speaker that a reason repeats."""
FEWEST = 2
"""Words; one alone asserts nothing."""
FLOOR = 0.002
"""Sentences below this check-worthiness are left out where nothing says why they rank low: nothing is to be checked."""


class Claims:
    """Writes the layer "claims". It reads every layer there is and needs none of them."""

    def __init__(self, model: ClaimModel) -> None:
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        write_layer(doc, "claims", self.find(doc))
        return doc

    def find(self, doc: Doc) -> list[Mention]:
        """Return the claims in text order; none runs over a line break."""
        text = text_of(doc)
        layers = {name: _Layer(mentions_of(doc, name)) for name in ("figures", "dates", "entities", "quotes")}
        worder = Worder(text, layers["entities"].mentions, layers["dates"].mentions)
        found = []
        for unit in units(doc, text):
            claim = self._claim(unit, text, layers, worder)
            if claim is not None:
                found.append(claim)
        return found

    def _claim(self, unit: Unit, text: str, layers: "dict[str, _Layer]", worder: Worder) -> Mention | None:
        start, end, surface = unit.start, unit.end, text[unit.start : unit.end]
        if len(surface.split()) < FEWEST:
            return None
        quote = next(iter(layers["quotes"].within(start, end)), None)
        dates, entities = (layers[name].within(start, end) for name in ("dates", "entities"))
        signals = Signals(
            surface,
            tuple(layers["figures"].within(start, end)),
            quote,
            _speaker(quote),
            tuple(m.surface for m in dates),
        )
        reading = read(signals)
        score = round(self.model.score(surface, tags_of(unit.tokens)) * reading.damping, 4)
        if score < FLOOR and not reading.reasons:
            return None
        worded = worder.word(unit, quote)
        parts = parts_of(unit, signals.figures, dates, entities, signals.speaker)
        value = ClaimValue(worded.text, reading.kind, reading.nature, worded.subject, parts=parts)
        return Mention("claim", start, end, surface, value, score, reading.reasons, "claims", VERSION)


def _speaker(quote: Mention | None) -> str:
    if quote is None or not isinstance(quote.value, QuoteValue) or quote.value.speaker is None:
        return ""
    named = quote.value.speaker.name or quote.value.speaker.surface
    return " ".join(named.split()[:LONGEST_NAME])


class _Layer:
    """Mentions by place. A long one (a quote over paragraphs) is found from any point in it."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = sorted(mentions, key=lambda m: (m.start, m.end))
        self._starts = [m.start for m in self.mentions]
        self._reach: list[int] = []
        for m in self.mentions:
            self._reach.append(max(m.end, self._reach[-1] if self._reach else 0))

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that overlap the span, in text order."""
        first, last = bisect_left(self._reach, start + 1), bisect_left(self._starts, end)
        return [m for m in self.mentions[first:last] if m.end > start]


@Language.factory("claims")
def make_claims(nlp: Language, name: str) -> Claims:
    """Return the component with the weights that come with the project."""
    return Claims(load_model())
