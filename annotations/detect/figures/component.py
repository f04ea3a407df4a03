"""The figures component: every amount, count, share, measure, age, duration, rank and score that a paragraph states."""

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import ArticleContext, context_of, text_of, write_layer
from annotations.detect.figures.basis import set_bases
from annotations.detect.figures.cues import lean, multiple_of, set_direction, set_modifier
from annotations.detect.figures.currency import ArticleNames, readings
from annotations.detect.figures.draft import Draft
from annotations.detect.figures.grammar import Stretches, drafts
from annotations.detect.figures.lexicon import Lexicon, Unit, lexicon
from annotations.detect.figures.quantity import one_word_multiples, quantity_of
from annotations.detect.figures.scope import Tokens, as_age, set_counted
from annotations.detect.figures.single import with_singles
from annotations.detect.figures.traps import is_trap
from schemas.mention import FigureParts, FigureValue, Mention, Place
from schemas.value import Quantity

VERSION = "1"


@Language.factory("figures", default_config={"language": ""})
def make_figures(nlp: Language, name: str, language: str = "") -> "Figures":
    """Return the component; `language` is the folder of `lang/` to read, by default the pipeline's own."""
    return Figures(lexicon(language or nlp.lang or "en"))


class Figures:
    """Finds figures paragraph by paragraph; keeps what the article under way names, and nothing else."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self._read: tuple[ArticleContext, ArticleNames] | None = None

    def __call__(self, doc: Doc) -> Doc:
        context = context_of(doc)
        if self._read is None or self._read[0] is not context:
            self._read = context, ArticleNames(context.text or text_of(doc), self.lex)
        write_layer(doc, "figures", find_figures(doc, self.lex, self._read[1], context.date[:4]))
        return doc


def find_figures(doc: Doc, lex: Lexicon, names: ArticleNames, year: str = "") -> list[Mention]:
    """Return the figures of a Doc in text order, apart from each other; offsets are of `doc.text`.

    `names` is what the whole article names, for what a bare "$" most likely means; `year` is that of the article.
    """
    text = text_of(doc)
    found = drafts(text, lex)
    found = set_bases(with_singles(text, one_word_multiples(text, found, lex), lex), text, lex, year)
    if not found:
        return []
    tokens = Tokens(doc, lex)
    idioms = Stretches(lex.idioms.finditer(text))
    kept: list[Draft] = []
    named = -1
    for draft in found:
        if (draft.bare or draft.kind in ("rank", "duration", "fraction")) and idioms.hold(draft.start):
            continue
        judge(draft, text, tokens, lex, kept[-1] if kept else None)
        listed = draft.bare and draft.number.form == "digits" and draft.low < 10000 and 0 <= draft.start - named < 7
        if listed and lex.patterns["name_list_gap"].fullmatch(text[named : draft.start]) and not draft.noun:
            named = draft.end
        elif not is_trap(draft, text, tokens, lex):
            kept.append(draft)
        elif draft.bare and draft.number.form == "digits":
            named = draft.end
    return [_mention(d, text, names, lex) for d in kept]


def judge(draft: Draft, text: str, tokens: Tokens, lex: Lexicon, previous: Draft | None) -> None:
    """Fill in what the surroundings say of a draft."""
    if draft.kind not in ("multiple",):
        multiple_of(draft, text, lex)
    if not draft.noun and draft.kind in ("count", "fraction", "ratio", "rank", "money", "percent", "measure"):
        set_counted(draft, text, tokens, lex)
    if draft.bare and not draft.noun and lex.patterns["ratio_of"].search(text, max(0, draft.start - 40), draft.start):
        draft.kind = "ratio"
    _as_heat(draft, text, lex)
    as_age(draft, text, tokens, lex)
    if draft.kind == "age" and previous is not None and _shares_age(previous, draft, text, lex):
        previous.kind = "age"
    if draft.bare and not draft.noun and previous is not None and previous.kind == "age":
        listed = lex.patterns["name_list_gap"].fullmatch(text[previous.end : draft.start])
        draft.kind, draft.unit = ("age", previous.unit) if listed else (draft.kind, draft.unit)
    set_modifier(draft, text, lex)
    lean(draft, text, previous, lex)
    set_direction(draft, text, lex, previous)


def _mention(draft: Draft, text: str, names: ArticleNames, lex: Lexicon) -> Mention:
    quantity = quantity_of(draft)
    quantity, alternatives, reasons = readings(quantity, draft, text, names, lex)
    parts = FigureParts(
        _place(text, draft.value_span), _place(text, draft.unit_span), _place(text, draft.modifier_span)
    )
    return Mention(
        kind="figure",
        start=draft.start,
        end=draft.end,
        surface=text[draft.start : draft.end],
        value=FigureValue(quantity, parts, alternatives),
        score=_score(draft),
        reasons=(*_why(quantity), *draft.reasons, *reasons),
        detector="figures",
        version=VERSION,
    )


def _as_heat(draft: Draft, text: str, lex: Lexicon) -> None:
    """ "42C (108F)", "highs of 80F": degrees, not farads; "at - 20 degrees" below zero; "14.7C per share" cents."""
    glued = draft.unit is not None and draft.unit.code == "F" and draft.end == draft.number.end + 1
    if glued and lex.patterns["heat_before"].search(text, max(0, draft.start - 80), draft.start):
        draft.unit = lex.symbols["°F"]
    if draft.unit is None or draft.unit.code not in ("Cel", "[degF]"):
        return
    if draft.low > 0 and lex.patterns["cold_before"].search(text, max(0, draft.start - 12), draft.start):
        draft.start, draft.low, draft.high = draft.start - 2, -draft.low, -draft.high
        draft.value_span = draft.start, draft.value_span[1]
    elif text[draft.end - 1] == "C" and lex.patterns["security_behind"].match(text, draft.end):
        draft.kind, draft.unit = "money", Unit("money", "USD", lex.units.CODES["USD"], "0.01")
        draft.low, draft.high = draft.low / 100, draft.high / 100


def _shares_age(previous: Draft, draft: Draft, text: str, lex: Lexicon) -> bool:
    """ "27 and 29 years old": the first took its unit from the second, and its kind too."""
    lent = previous.kind == "duration" and previous.unit_span is None
    return lent and lex.patterns["name_list_gap"].fullmatch(text[previous.end : draft.start]) is not None


def _place(text: str, span: tuple[int, int] | None) -> Place | None:
    return None if span is None else Place(span[0], span[1], text[span[0] : span[1]])


def _score(draft: Draft) -> float:
    if not draft.bare:
        return 0.95 if draft.kind != "rank" else 0.8
    if draft.noun:
        return 0.9
    return 0.7 if draft.number.scale != 1 or draft.modifier != "none" else 0.6


def _why(quantity: Quantity) -> tuple[str, ...]:
    if quantity.kind == "money":
        return (f"money in {quantity.unit_name}",)
    if quantity.kind == "count" and quantity.unit_name:
        return (f"counts “{quantity.unit_name}”",)
    return (quantity.kind.replace("_", " ") + (f" in {quantity.unit_name}" if quantity.unit_name else ""),)
