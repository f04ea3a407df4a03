"""What a figure counts or measures, and whether it is an age: read off the tagged tokens."""

import re
from bisect import bisect_left

from spacy.tokens import Doc, Token

from annotations.detect.figure_draft import Draft
from annotations.detect.figure_lexicon import Lexicon
from annotations.detect.figure_units import per_behind

_INNER = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "AFX", "FW"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_ELSEWHERE = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})


class Tokens:
    """The Doc by character offsets: which token starts at or after a position, and its tag."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts = [token.idx for token in doc]

    def at(self, position: int) -> int:
        """Index of the first token that starts at `position` or later."""
        return bisect_left(self.starts, position)

    def covering(self, position: int) -> Token | None:
        i = bisect_left(self.starts, position + 1) - 1
        return self.doc[i] if 0 <= i < len(self.doc) else None


def set_counted(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> None:
    """Find the noun that a count, fraction or percentage is of; `noun` is its singular, `measures` the phrase."""
    if draft.kind not in ("count", "fraction", "rank"):
        _measured(draft, text, tokens, lex)
        return
    end = draft.end
    if hedge := re.compile(r"\s+or\s+(?:more|less|fewer|so)\b|\+").match(text, end):
        end = hedge.end()
    of = re.compile(r"\s+(?:more\s+|other\s+|out\s+)?of\s+").match(text, end)
    if of:
        end = of.end()
    i = tokens.at(end)
    phrase = noun_phrase(tokens, i, bool(of) or draft.kind == "fraction", lex)
    if phrase is None:
        phrase = _number_of(draft, text, tokens, lex) if draft.kind == "count" else None
    if phrase is None:
        people = rf"\b(?:{'|'.join(lex.words.PEOPLE_OF)})\s+of\s+(?:[^\W\d_]+\s+){{0,2}}$"
        if draft.bare and re.search(people, text[max(0, draft.start - 40) : draft.start], re.I):
            draft.noun = lex.singular["people"]
        return
    first, last, head = phrase
    if tokens.doc[first].lower_ in lex.words.COUNT_STOP and last == first:
        return
    draft.measures = text[tokens.starts[first] : tokens.starts[last] + len(tokens.doc[last])]
    if draft.kind == "fraction" and not of and singular(tokens.doc[head], lex) in lex.words.MOVED_UNITS:
        draft.kind = "count"
    if draft.kind == "count":
        draft.noun = compound(tokens, first, head, lex)
        if last >= i:
            _rate(draft, text, _end(tokens, last), lex)


def _end(tokens: Tokens, i: int) -> int:
    return tokens.starts[i] + len(tokens.doc[i])


def _rate_of(draft: Draft, text: str, lex: Lexicon) -> None:
    """ "2.4 billion gallons of jet fuel a year": the rate up to three words behind "of"."""
    of = re.compile(r"\s+of").match(text, draft.end)
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
    matches = list(re.finditer(rf"\b(?:{'|'.join(lex.words.COUNT_OF)})\s+of\s+(?=[^\W\d_])", head, re.I))
    if not matches or (re.search(r"\d", head[matches[-1].end() :]) and "from" not in head[matches[-1].end() :]):
        return None
    return noun_phrase(tokens, tokens.at(draft.start - len(head) + matches[-1].end()), True, lex)


def compound(tokens: Tokens, first: int, head: int, lex: Lexicon) -> str:
    """The counted noun in the singular, with one common noun that is compounded to it ("data centre")."""
    name = singular(tokens.doc[head], lex)
    before = [tokens.doc[i] for i in range(first, head)]
    if len(before) > 1 and before[-1].text == "-" and not before[-2].whitespace_:
        return f"{before[-2].text}-{name}"
    if len(before) > 1 and before[-2].text == "-":
        return name
    if (
        before
        and before[-1].tag_ == "NN"
        and before[-1].text.islower()
        and not (len(before) > 1 and before[-2].tag_ == "NN")
    ):
        return f"{before[-1].text} {name}"
    return name


def noun_phrase(tokens: Tokens, i: int, behind_of: bool, lex: Lexicon) -> tuple[int, int, int] | None:
    """The noun phrase that starts at token i: (first, last, head), or None. Determiners only behind "of"."""
    doc, n = tokens.doc, len(tokens.doc)
    hyphen = False
    while i < n and (doc[i].text in "-‐‑–" or doc[i].is_space):
        i, hyphen = i + 1, hyphen or not doc[i].is_space
    if behind_of:
        while i < n and (doc[i].tag_ in ("DT", "PRP$", "PDT", "CD") or doc[i].is_space):
            i += 1
    first = i
    head = -1
    while i < n and i - first < 7:
        if not _passes(doc, i, first, head):
            if _ends(doc, i, first, head, lex):
                break
            if doc[i].tag_ in _NOUNS:
                head = i
                if hyphen:
                    break
        i += 1
    if head < 0:
        return None
    while head + 1 < n and doc[head].tag_ == "POS":
        head += 1
    return first, head, head


def _passes(doc: Doc, i: int, first: int, head: int) -> bool:
    """Whether token i is stepped over: "and" between adjectives or names, an adverb before an adjective."""
    tag, after = doc[i].tag_, [token.tag_ for token in doc[i + 1 : i + 3]]
    if not after:
        return False
    if head < 0:
        if tag in ("CC", ","):
            return i > first and after[0] in ("JJ", "VBN", "NN")
        return tag in ("RB", "RBS", "RBR") and after[0].startswith(("JJ", "VBN", "NN"))
    return tag == "CC" and doc[head].tag_ == "NNP" and after == ["NNP", "NNS"]


def _ends(doc: Doc, i: int, first: int, head: int, lex: Lexicon) -> bool:
    """Whether the noun phrase stops before token i."""
    token, tag = doc[i], doc[i].tag_
    dated = token.ent_type_ in ("DATE", "TIME")
    if (token.lower_ in lex.words.NEAR_DATES and dated) or tag not in _INNER:
        return True
    if head < 0:
        return tag == "POS"
    hyphened = i > first and doc[i - 1].text == "-"
    if not hyphened and tag in ("VBN", "VBG", "JJR", "RB"):
        return True
    many = doc[head].tag_ in ("NNS", "NNPS") and tag not in ("POS", "NNS")
    return many or (tag in _NOUNS and dated)


def singular(token: Token, lex: Lexicon) -> str:
    """The singular of a counted noun as written: "individuals" → "individual", "Greeks" → "Greek"."""
    lower = token.text.lower()
    if lower in lex.singular:
        return lex.singular[lower]
    lemma = token.lemma_ or token.text
    if token.tag_ == "NNPS":
        if token.i > 0 and token.nbor(-1).text in lex.words.NAME_STARTS:
            return f"{token.nbor(-1).text} {token.text.removesuffix('s')}"
        return token.text[:-1] if token.text.endswith("s") else token.text
    if token.tag_ == "NNP":
        return token.text
    return lemma.lower() if token.tag_ in ("NN", "NNS") else lemma


def _measured(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> None:
    """What money, a percentage or a measure is of: "of adults", "in AI infrastructure", the subject of the verb."""
    match = re.compile(r"\s+(?:worth\s+)?(?:of|in|for)\s+").match(text, max(draft.end, draft.per_end))
    if match is not None and draft.kind in ("money", "percent", "measure"):
        i = tokens.at(match.end())
        j = i
        while j < len(tokens.doc) and j - i < 5 and tokens.doc[j].tag_ in _INNER | {"DT", "PRP$"}:
            j += 1
        if j > i and any(
            tokens.doc[k].tag_ in _NOUNS and tokens.doc[k].ent_type_ not in _ELSEWHERE for k in range(i, j)
        ):
            draft.measures = text[tokens.starts[i] : _end(tokens, j - 1)]
    if draft.kind in ("measure", "money"):
        _rate_of(draft, text, lex)


def as_age(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> None:
    """Turn a figure into an age: "46-year-old", "aged 25 to 54", "Ana Silva, 19,", "when she was six"."""
    year = lex.names[lex.words.YEAR]
    if draft.kind == "duration" and draft.unit is not None and draft.unit.name in lex.words.AGE_NOUNS:
        if re.match(r"[\s-]+(?:olds?\b|of\s+age\b)", text[draft.end : draft.end + 10], re.I):
            draft.kind = "age"
            draft.reasons.append("followed by “old” or “of age”")
        elif _said_age(text, draft):
            draft.kind = "age"
        return
    if not draft.bare or draft.number.form not in ("digits", "words") or draft.low != int(draft.low):
        return
    if not 0 <= draft.low <= 125:
        return
    old = re.compile(r"[\s-]?(?:yo|y/o|y\.o\.|yrs?[\s-]old)\b", re.I).match(text, draft.end)
    if (
        old
        or _said_age(text, draft)
        or _behind_name(draft, text, tokens)
        or _eldest(draft, text, lex)
        or _limited(draft, text, lex)
        or _turned(draft, text, tokens, lex)
    ):
        draft.kind, draft.unit = "age", year
        draft.reasons.append("an age by the words around it")
        if old:
            draft.unit_span, draft.end = old.span(), old.end()


def _said_age(text: str, draft: Draft) -> bool:
    head = text[max(0, draft.start - 40) : draft.start]
    return bool(
        re.search(
            r"\b(?:aged?|ages|(?:the|an)\s+age\s+of|age\s+group|age\s+limit\s+of)[\s-]+(?:of\s+)?(?:about\s+|around\s+|just\s+|only\s+|over\s+"
            r"|under\s+|between\s+|from\s+|at\s+least\s+|below\s+|above\s+)?$",
            head,
            re.I,
        )
    )


def _behind_name(draft: Draft, text: str, tokens: Tokens) -> bool:
    """A number set off behind a person's name: "Maria Lopez, 44, said", "Lopez (44)"."""
    if draft.number.form != "digits" or draft.joined:
        return False
    head, tail = text[max(0, draft.start - 3) : draft.start], text[draft.end : draft.end + 2]
    match = re.search(r"(,\s|\s?\()$", head)
    if match is None or not re.match(r"[,.;)]|$|\s[-–—]", tail):
        return False
    before = tokens.covering(draft.start - len(match[0]) - 1)
    if before is None or before.tag_ not in ("NNP", "NNPS", "NN"):
        return False
    return before.ent_type_ == "PERSON" or (
        before.tag_ == "NNP"
        and before.ent_type_ not in ("GPE", "DATE", "CARDINAL", "LOC")
        and 5 <= draft.low <= 110
        and (match[0].startswith(",") and tail.startswith((",", ".")))
    )


def _limited(draft: Draft, text: str, lex: Lexicon) -> bool:
    """ "people under 30": an age where the limit follows people."""
    people, limits = "|".join(lex.words.AGED_PEOPLE), "|".join(lex.words.AGE_LIMITS)
    head = text[max(0, draft.start - 40) : draft.start]
    return draft.low > 1 and bool(re.search(rf"\b(?:{people})\s+(?:{limits})\s+$", head, re.I))


def _eldest(draft: Draft, text: str, lex: Lexicon) -> bool:
    head = text[max(0, draft.start - 20) : draft.start]
    return bool(
        re.search(rf"\b(?:{'|'.join(lex.words.ELDEST)})\s+(?:was\s+|is\s+|being\s+|only\s+|just\s+)*$", head, re.I)
    )


def _turned(draft: Draft, text: str, tokens: Tokens, lex: Lexicon) -> bool:
    """ "when she was six", "he turned 30", "He will be 41 in May": a person, a form of be, and no noun behind."""
    if draft.noun:
        return False
    head = [w.lower() for w in re.findall(r"[\w’']+|[^\w\s]", text[max(0, draft.start - 40) : draft.start])]
    while head and head[-1] in ("about", "around", "only", "just", "nearly", "almost", "now", "already", "still"):
        head.pop()
    if not head:
        return False
    if head[-1] in ("turned", "turns", "turning", "i'm", "she's", "he's", "i’m", "she’s", "he’s") and draft.low > 0:
        return bool(re.match(r"\W|$", text[draft.end : draft.end + 1]))
    verbs, people = lex.words.AGE_VERBS, lex.words.AGE_PRONOUNS
    if head[-1] not in verbs:
        return False
    subject = [w for w in head[-5:-1] if w not in ("will", "would", "had", "has", "have", "been", "be", "to", "turn")]
    tail = re.match(
        r"\s*([.,;:!?)\"”]|$|(?:when|and|so|by|on|in|at|but|or|then|as|this|next|last|before)\b)",
        text[draft.end : draft.end + 10],
    )
    return bool(subject) and subject[-1] in people and tail is not None and draft.low > 0
