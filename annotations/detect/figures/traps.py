"""Which drafts are no figures: years, names with numbers, addresses, pronouns, idioms, ordinals that only enumerate."""

import re

from annotations.detect.figures.draft import Draft
from annotations.detect.figures.lexicon import Lexicon
from annotations.detect.figures.scope import Tokens

_YEARS = range(1000, 2101)


def is_trap(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    """Whether the draft is not a figure after all. Needs `set_counted`, `as_age` and `set_modifier` first."""
    if draft.kind == "rank":
        return not _is_rank(draft, text, tokens, lex)
    if draft.kind == "fraction":
        return False
    if draft.kind == "duration":
        if _some_day(draft, text, lex):
            return True
        before = lex.patterns["ago_before"].search(text, max(0, draft.start - 24), draft.start)
        return before is not None or lex.patterns["ago_behind"].match(text, draft.end) is not None
    if not draft.bare:
        return False
    if _numbered(draft, text, tokens, lex):
        return False
    if draft.number.form == "words" and draft.low == 1 and lex.patterns["one_speaks"].match(text, draft.end):
        return draft.modifier == "none"
    if draft.number.form == "words" and re.match(
        rf"\s+(?:{'|'.join(lex.words.NOT_COUNTED)})\b", text[draft.end : draft.end + 12]
    ):
        return True
    if draft.number.form == "digits":
        return _is_year(draft, text, tokens, lex) or _is_name(draft, text, tokens, lex) or _stray(draft, text, tokens)
    return draft.number.form == "words" and draft.low in (0, 1) and _is_pronoun(draft, text, tokens, lex)


def _some_day(draft: Draft, text: str, lex: Lexicon) -> bool:
    """ "One day he will": no length of time."""
    if draft.number.form != "words" or draft.low != 1 or draft.modifier != "none" or draft.unit is None:
        return False
    said = text[draft.value_span[0] : draft.value_span[1]].lower() in lex.words.CARDINALS
    counted = lex.patterns["counting_before"].search(text, max(0, draft.start - 16), draft.start)
    return said and draft.unit.name in lex.words.ONE_DAY and counted is None


def _words_before(text: str, start: int, n: int = 32) -> list[str]:
    return re.findall(r"[\w&’'.-]*[\w.]|[^\w\s]", text[max(0, start - n) : start])


def _numbered(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    """ "No. 3", "number 3": a rank."""
    match = lex.patterns["numbered_before"].search(text, max(0, draft.start - 10), draft.start)
    if match is None or draft.low > 1000 or draft.number.form != "digits" or draft.modifier == "at_least":
        return False
    spelled = tokens.covering(draft.start - 2)
    if spelled is not None and tokens.tag(spelled).startswith("V"):
        return False
    draft.kind, draft.noun, draft.measures = "rank", "", ""
    draft.reasons.append("a place in an order")
    return True


def _is_year(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    surface = text[draft.start : draft.end]
    if not re.fullmatch(r"\d{4}", surface) or int(surface) not in _YEARS:
        return bool(draft.joined and lex.patterns["year_pair"].fullmatch(surface))
    token = tokens.covering(draft.start)
    words = _words_before(text, draft.start, 24)
    before = words[-1].lower() if words else ""
    cue = text[slice(*draft.modifier_span)].lower() if draft.modifier_span else ""
    if draft.modifier != "none" and (draft.noun or " " in cue) and before not in lex.words.YEAR_ABOUT:
        return False
    noun = tokens.covering(draft.end + 1)
    if token is not None and noun is not None and token.ent_type_ == noun.ent_type_ == "DATE":
        return True
    recent = 1900 <= int(surface) <= 2059
    if before in lex.words.YEAR_BEFORE or before in lex.words.MONTHS:
        return recent or not draft.noun
    if draft.modifier == "none" and recent:
        counted = token is not None and token.ent_type_ == "CARDINAL" and draft.noun and _plural(text, draft, lex)
        return not counted
    return False


def _plural(text: str, draft: Draft, lex: Lexicon) -> bool:
    return lex.patterns["counted_many"].match(text, draft.end, draft.end + 40) is not None


def _is_name(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    """ "Section 230", "Boeing 747", "Windows 11", "10 Downing Street", "FTSE 100"."""
    surface = text[draft.start : draft.end]
    head = text[max(0, draft.start - 32) : draft.start]
    if _street(draft, text, lex) or _model(draft, text, tokens, lex):
        return True
    if len(surface) > 10 and surface.isdigit():
        return True
    if "," in surface or "." in surface or draft.number.scale != 1 or draft.modifier != "none":
        return False
    if not re.search(r"[\w.)&’'][ \u00a0-]$", head):
        return False
    words = _words_before(text, draft.start)
    if not words:
        return False
    last = words[-1].rstrip(".-")
    lower = last.lower()
    if lower in lex.words.NAMED_NUMBERS or lower.rstrip("s") in lex.words.NAMED_NUMBERS:
        return not draft.noun or lower not in lex.words.NAMED_UNLESS_NOUN or not _plural(text, draft, lex)
    if lower in lex.words.IDENTIFIER_BEFORE:
        return True
    if not last[:1].isupper() or lower in lex.words.HEDGES:
        return False
    token = tokens.covering(draft.start - 2)
    if token is None or tokens.tag(token) not in ("NNP", "NNPS") or draft.direction != "none":
        return False
    named = token.ent_type_ in ("PRODUCT", "WORK_OF_ART", "LAW")
    return named or not (draft.noun and _plural(text, draft, lex))


def _model(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    """A plain number that a name goes on with ("350 Neo"), or that stands for a thing ("the 747")."""
    surface = text[draft.start : draft.end]
    if not surface.isdigit() or draft.modifier != "none":
        return False
    if draft.noun:
        head = tokens.doc[min(tokens.at(draft.end), len(tokens.doc) - 1)]
        return (
            tokens.tag(head) == "NNP"
            and " " not in draft.noun
            and draft.measures[:1].isupper()
            and all(w[:1].isupper() for w in draft.measures.split())
            and not draft.measures.endswith("s")
            and head.ent_type_ not in ("NORP", "GPE", "LANGUAGE")
        )
    return (
        draft.low >= 100 and lex.patterns["the_before"].search(text, max(0, draft.start - 8), draft.start) is not None
    )


def _street(draft: Draft, text: str, lex: Lexicon) -> bool:
    match = re.match(r"\s+((?:[A-Z][\w’'.-]+\s+){1,3})([A-Z][a-z]+)\b", text[draft.end : draft.end + 60])
    if match is None or draft.low > 99999:
        return False
    return match[2].lower() in lex.words.STREETS or match[1].split()[-1].lower() in lex.words.STREETS


def _stray(draft: Draft, text: str, tokens: Tokens) -> bool:
    """A small bare number that counts nothing and stands next to nothing that says what it is."""
    if draft.noun or draft.modifier != "none" or draft.direction != "none" or draft.joined or draft.number.signed:
        return False
    if draft.number.scale != 1 or draft.low >= 100 or draft.low != int(draft.low):
        return False
    head = text[max(0, draft.start - 24) : draft.start].rstrip()
    follower = tokens.doc[tokens.at(draft.end)] if tokens.at(draft.end) < len(tokens.doc) else None
    if not head and follower is not None and tokens.tag(follower) in ("VBZ", "VBD", "VBP", "MD"):
        return False
    if not head or head[-1] in ':.;([|•-–—*"“':
        return True
    before = tokens.covering(draft.start - 2)
    return before is not None and tokens.tag(before) in ("NNP", "NNPS", "SYM")


def _is_pronoun(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    """ "one" that counts nothing ("this one", "one of the", "the one who"); "zero" likewise."""
    words = _words_before(text, draft.start)
    before = words[-1].lower() if words else ""
    if draft.joined or (draft.modifier != "none" and before not in lex.words.PRONOUN_ONE_BEFORE):
        return False
    after = re.match(r"[\s-]*([\w’']+|[^\w\s]|$)", text[draft.end : draft.end + 24])
    following = after[1].lower() if after else ""
    if before in lex.words.PRONOUN_ONE_BEFORE and before not in lex.words.COUNTING_ONE_BEFORE:
        return True
    if not draft.noun or following in lex.words.PRONOUN_ONE_AFTER:
        return True
    head = tokens.doc[min(tokens.at(draft.end), len(tokens.doc) - 1)]
    return tokens.tag(head) not in ("NN", "JJ", "NNP", "HYPH", "JJS", "VBN", "NNS")


def _is_rank(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    """An ordinal that asserts a place: "its 17th flight", "the third-largest", "the 12th floor"."""
    words = _words_before(text, draft.start)
    before = words[-1].lower() if words else ""
    others = lex.patterns["ordinal_list"].match(text, draft.end)
    end = others.end() if others else draft.end
    after = re.match(r"[\s-]*([\w’']+|[^\w\s]|$)", text[end : end + 24])
    following = after[1].lower() if after else ""
    if following in lex.words.UNIT_ORDINALS:
        return False
    stated_before, moved_to = (
        lex.patterns[name].search(text, max(0, draft.start - 24), draft.start)
        for name in ("stated_before", "moved_to_before")
    )
    if following in lex.words.RANK_FOLLOWERS or not following[:1].isalpha():
        stated = following in lex.words.RANK_FOLLOWERS and stated_before is not None
        return stated or before in lex.words.RANK_VERBS or moved_to is not None
    if text[draft.start].isdigit() and following in lex.words.RANKED_TIMES:
        return True
    period = following in lex.words.RANK_PERIODS and " " not in draft.measures
    if following in lex.words.NOT_RANK_AFTER or period or not following[:1].isalpha():
        return before in lex.words.RANK_VERBS
    token = tokens.covering(draft.start)
    if following in lex.words.SUPERLATIVES:
        return True
    if token is not None and tokens.tag(token) == "RB":
        return False
    noun = tokens.covering(end + 1)
    if token is not None and noun is not None and token.ent_type_ == noun.ent_type_ == "DATE":
        return following in lex.words.DATED_RANKS
    if (
        token is not None
        and token.ent_type_ in ("WORK_OF_ART", "LAW", "EVENT", "FAC")
        and after
        and after[1][:1].isupper()
    ):
        return False
    return bool(draft.measures)
