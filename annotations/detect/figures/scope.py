"""What a figure counts or measures, and whether it is an age: read off the tagged tokens."""

import re
from bisect import bisect_left

from spacy.tokens import Doc, Token

from annotations.detect.figures.draft import Draft
from annotations.detect.figures.lexicon import Lexicon
from annotations.detect.figures.units import per_behind

_INNER = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "AFX", "FW"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_ELSEWHERE = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})


class Tokens:
    """The Doc by character offsets: which token starts at or after a position, and its tag.

    Tags are Penn Treebank's; a language whose models tag otherwise says how in `TAGS`, and by `UNTAGGED` what a token
    most likely is where no model has tagged it.
    """

    def __init__(self, doc: Doc, lex: Lexicon) -> None:
        self.doc = doc
        self.starts = [token.idx for token in doc]
        known, guesses = lex.words.TAGS, lex.untagged
        if known or guesses:
            guessed = (next((tag for p, tag in guesses if p.fullmatch(t.text)), "") for t in doc if not t.tag_)
            self.tags = [known.get(t.tag_, t.tag_) or next(guessed) for t in doc]
        else:
            self.tags = [t.tag_ for t in doc]

    def at(self, position: int) -> int:
        """Index of the first token that starts at `position` or later."""
        return bisect_left(self.starts, position)

    def covering(self, position: int) -> Token | None:
        i = bisect_left(self.starts, position + 1) - 1
        return self.doc[i] if 0 <= i < len(self.doc) else None

    def tag(self, token: Token) -> str:
        return self.tags[token.i]


def set_counted(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> None:
    """Find the noun that a count, fraction or percentage is of; `noun` is its singular, `measures` the phrase."""
    if draft.kind not in ("count", "fraction", "rank", "ratio"):
        _measured(draft, text, tokens, lex)
        return
    end = draft.end
    if hedge := lex.patterns["hedge_behind"].match(text, end):
        end = hedge.end()
    if draft.kind == "rank" and (others := lex.patterns["ordinal_list"].match(text, end)):
        end = others.end()
    of = lex.patterns["counted_of"].match(text, end)
    if of:
        end = of.end()
    i = tokens.at(end)
    phrase = noun_phrase(tokens, i, bool(of) or draft.kind == "fraction", lex)
    if phrase is None:
        phrase = _number_of(draft, text, tokens, lex) if draft.kind == "count" else None
    if phrase is None:
        if draft.bare and lex.patterns["people_of"].search(text, max(0, draft.start - 40), draft.start):
            draft.noun = lex.words.PERSON
        return
    first, last, head = phrase
    if tokens.doc[first].lower_ in lex.words.COUNT_STOP and last == first:
        return
    draft.measures = text[tokens.starts[first] : tokens.starts[last] + len(tokens.doc[last])]
    if draft.kind == "fraction" and not of and singular(tokens, head, lex) in lex.words.MOVED_UNITS:
        draft.kind = "count"
    if draft.kind == "count":
        draft.noun = compound(tokens, first, head, lex)
        if last >= i:
            _rate(draft, text, _end(tokens, last), lex)


def _end(tokens: Tokens, i: int) -> int:
    return tokens.starts[i] + len(tokens.doc[i])


def _rate_of(draft: Draft, text: str, lex: Lexicon) -> None:
    """ "3 million tonnes of cement a year": the rate up to three words behind "of"."""
    of = lex.patterns["of"].match(text, draft.end)
    end = of.end() if of else -1
    for _ in range(3 if of else 0):
        word = re.compile(r"\s+[^\W\d_]+").match(text, end)
        if word is None or draft.per is not None:
            return
        end = word.end()
        _rate(draft, text, end, lex)


def _rate(draft: Draft, text: str, end: int, lex: Lexicon) -> None:
    """ "12,000 visitors a year": the time that the count or measure is per, behind its noun."""
    per = per_behind(text, end, lex) if draft.per is None else None
    if per is not None and per[0] in lex.names and lex.names[per[0]].kind == "duration":
        draft.per, draft.per_end = per


def _number_of(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> tuple[int, int, int] | None:
    """What "the number of people killed rose to" counts: the noun behind "number of" earlier in the sentence."""
    if draft.number.form not in ("digits", "words"):
        return None
    begin = max(0, draft.start - 110)
    head = re.split(r"[.;!?]\s", text[begin : draft.start])[-1]
    matches = list(lex.patterns["number_of"].finditer(head))
    if not matches:
        return None
    tail = head[matches[-1].end() :]
    if re.search(r"\d", tail) and not lex.patterns["still_from"].search(tail):
        return None
    return noun_phrase(tokens, tokens.at(draft.start - len(head) + matches[-1].end()), True, lex)


def compound(tokens: Tokens, first: int, head: int, lex: Lexicon) -> str:
    """The counted noun in the singular, with one common noun that is compounded to it ("data centre")."""
    name = singular(tokens, head, lex)
    before = [tokens.doc[i] for i in range(first, head)]
    if len(before) > 1 and before[-1].text == "-" and not before[-2].whitespace_:
        return f"{before[-2].text}-{name}"
    if len(before) > 1 and before[-2].text == "-":
        return name
    if (
        before
        and tokens.tag(before[-1]) == "NN"
        and before[-1].text.islower()
        and not (len(before) > 1 and tokens.tag(before[-2]) == "NN")
    ):
        return f"{before[-1].text} {name}"
    return name


def noun_phrase(tokens: Tokens, i: int, behind_of: bool, lex: Lexicon) -> tuple[int, int, int] | None:
    """The noun phrase that starts at token i: (first, last, head), or None. Determiners only behind "of"."""
    doc, n, tags = tokens.doc, len(tokens.doc), tokens.tags
    hyphen = False
    while i < n and (doc[i].text in "-‐‑–" or doc[i].is_space):
        i, hyphen = i + 1, hyphen or not doc[i].is_space
    if behind_of:
        while i < n and (tags[i] in ("DT", "PRP$", "PDT", "CD") or doc[i].is_space):
            i += 1
    first = i
    head = -1
    while i < n and i - first < 7:
        if not _passes(tags, i, first, head):
            if _ends(tokens, i, first, head, lex):
                break
            if tags[i] in _NOUNS:
                head = i
                if hyphen:
                    break
        i += 1
    if head < 0:
        return None
    while head + 1 < n and tags[head] == "POS":
        head += 1
    return first, head, head


def _passes(tags: list[str], i: int, first: int, head: int) -> bool:
    """Whether token i is stepped over: "and" between adjectives or names, an adverb before an adjective."""
    tag, after = tags[i], tags[i + 1 : i + 3]
    if not after:
        return False
    if head < 0:
        if tag in ("CC", ","):
            return i > first and after[0] in ("JJ", "VBN", "NN")
        return tag in ("RB", "RBS", "RBR") and after[0].startswith(("JJ", "VBN", "NN"))
    return tag == "CC" and tags[head] == "NNP" and after == ["NNP", "NNS"]


def _ends(tokens: Tokens, i: int, first: int, head: int, lex: Lexicon) -> bool:
    """Whether the noun phrase stops before token i."""
    token, tag = tokens.doc[i], tokens.tags[i]
    dated = token.ent_type_ in ("DATE", "TIME")
    if (token.lower_ in lex.words.NEAR_DATES and dated) or tag not in _INNER:
        return True
    if head < 0:
        return tag == "POS"
    hyphened = i > first and tokens.doc[i - 1].text == "-"
    if not hyphened and tag in ("VBN", "VBG", "JJR", "RB"):
        return True
    many = tokens.tags[head] in ("NNS", "NNPS") and tag not in ("POS", "NNS")
    return many or (tag in _NOUNS and dated)


def singular(tokens: Tokens, i: int, lex: Lexicon) -> str:
    """The singular of a counted noun as written: "individuals" → "individual", "Greeks" → "Greek"."""
    token, tag = tokens.doc[i], tokens.tags[i]
    lower = token.text.lower()
    if lower in lex.singular:
        return lex.singular[lower]
    lemma = token.lemma_ or token.text
    if lex.words.CAPITAL_NOUNS:
        return lemma
    if tag == "NNPS":
        if token.i > 0 and token.nbor(-1).text in lex.words.NAME_STARTS:
            return f"{token.nbor(-1).text} {token.text.removesuffix('s')}"
        return token.text[:-1] if token.text.endswith("s") else token.text
    if tag == "NNP":
        return token.text
    return lemma.lower() if tag in ("NN", "NNS") else lemma


def _measured(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> None:
    """What money, a percentage or a measure is of: "of adults", "in AI infrastructure", the subject of the verb."""
    match = lex.patterns["measured_of"].match(text, max(draft.end, draft.per_end))
    if match is not None and draft.kind in ("money", "percent", "measure"):
        i = tokens.at(match.end())
        j = i
        while j < len(tokens.doc) and j - i < 5 and tokens.tags[j] in _INNER | {"DT", "PRP$"}:
            j += 1
        if j > i and any(tokens.tags[k] in _NOUNS and tokens.doc[k].ent_type_ not in _ELSEWHERE for k in range(i, j)):
            draft.measures = text[tokens.starts[i] : _end(tokens, j - 1)]
    if draft.kind in ("measure", "money"):
        _rate_of(draft, text, lex)


def as_age(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> None:
    """Turn a figure into an age: "46-year-old", "aged 25 to 54", "Ana Silva, 19,", "when she was six"."""
    year = lex.names[lex.words.YEAR]
    if draft.kind == "duration" and draft.unit is not None and draft.unit.name in lex.words.AGE_NOUNS:
        if lex.patterns["old_behind"].match(text, draft.end):
            draft.kind = "age"
            draft.reasons.append("followed by “old” or “of age”")
        elif _said(text, draft, lex, "aged_before") or (
            draft.unit_span is not None and lex.patterns["old_unit"].match(text, draft.unit_span[0])
        ):
            draft.kind = "age"
        return
    if not draft.bare or draft.number.form not in ("digits", "words") or draft.low != int(draft.low):
        return
    if not 0 <= draft.low <= 125:
        return
    old = lex.patterns["old_glued"].match(text, draft.end)
    if (
        old
        or _said(text, draft, lex, "aged_before")
        or _said(text, draft, lex, "eldest_before")
        or _behind_name(draft, text, tokens, lex)
        or (draft.low > 1 and _said(text, draft, lex, "aged_limit_before"))
        or _turned(draft, text, lex)
    ):
        draft.kind, draft.unit = "age", year
        draft.reasons.append("an age by the words around it")
        if old:
            draft.unit_span, draft.end = old.span(), old.end()


def _said(text: str, draft: Draft, lex: Lexicon, name: str) -> bool:
    """Whether the words before the figure are those of the pattern ("aged", "the youngest was", "people under")."""
    return lex.patterns[name].search(text, max(0, draft.start - 40), draft.start) is not None


def _behind_name(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    """A number set off behind a person's name: "Maria Lopez, 44, said", "Lopez (44)"."""
    if draft.number.form != "digits" or draft.joined:
        return False
    head, tail = text[max(0, draft.start - 3) : draft.start], text[draft.end : draft.end + 2]
    match = re.search(r"(,\s|\s?\()$", head)
    if match is None or not re.match(r"[,.;)]|$|\s[-–—]", tail):
        return False
    before = tokens.covering(draft.start - len(match[0]) - 1)
    if before is None or tokens.tag(before) not in ("NNP", "NNPS", "NN"):
        return False
    if before.lower_ in lex.words.PERSON_NOUNS:
        return draft.low >= 5
    return before.ent_type_ == "PERSON" or (
        tokens.tag(before) == "NNP"
        and before.ent_type_ not in ("GPE", "DATE", "CARDINAL", "LOC")
        and 5 <= draft.low <= 110
        and (match[0].startswith(",") and tail.startswith((",", ".")))
    )


def _turned(draft: Draft, text: str, lex: Lexicon) -> bool:
    """ "when she was six", "he turned 30", "He will be 41 in May": a person, a form of be, and no noun behind."""
    if draft.noun or draft.low <= 0:
        return False
    if _said(text, draft, lex, "turned_before"):
        return re.match(r"\W|$", text[draft.end : draft.end + 1]) is not None
    return _said(text, draft, lex, "was_before") and lex.patterns["age_end"].match(text, draft.end) is not None
