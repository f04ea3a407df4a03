"""A bare dollar sign whose surroundings suggest another dollar than the American one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from annotations.check.article import CheckedArticle
from schemas.finding import Finding, Severity
from schemas.mention import EntityValue, FigureValue, Mention

_COUNTRIES: Mapping[str, tuple[str, str]] = {
    "AUD": ("Australian", r"Australia|Australians?|(?<=in )(?:Sydney|Brisbane|Canberra|Queensland|New South Wales)"),
    "CAD": (
        "Canadian",
        r"Canada|Canadians?|(?<=in )(?:Toronto|Ottawa|Montr[ée]al|Qu[ée]bec|Ontario|Alberta|British Columbia)",
    ),
    "NZD": ("New Zealand", r"New Zealand(?:ers?)?|(?<=in )Auckland"),
    "SGD": ("Singapore", r"Singapore(?:ans?)?"),
    "HKD": ("Hong Kong", r"Hong Kong(?:ers?)?"),
    "TWD": ("Taiwanese", r"Taiwan(?:ese)?|Taipei"),
    "JMD": ("Jamaican", r"Jamaicans?|Kingston, Jamaica"),
    "TTD": ("Trinidad and Tobago", r"Trinidad(?:ians?)?|Tobago"),
    "BBD": ("Barbadian", r"Barbad(?:os|ians?)"),
    "BSD": ("Bahamian", r"Baham(?:as|ians?)"),
    "GYD": ("Guyanese", r"Guyan(?:a|ese)"),
    "FJD": ("Fijian", r"Fiji(?:ans?)?"),
    "NAD": ("Namibian", r"Namibians?|Windhoek"),
    "LRD": ("Liberian", r"Liberians?|Monrovia"),
}
_USED_BARE = frozenset({"AUD", "CAD", "NZD", "SGD", "HKD"})
"""Countries whose papers write their own dollar bare, in news that is read elsewhere too."""

_COUNTRY = re.compile(r"\b(?:" + "|".join(f"(?P<{code}>{words})" for code, (_, words) in _COUNTRIES.items()) + r")\b")
_AMERICAN = re.compile(r"\b(?:America|Americans?|United States|USA|US|Washington)\b|\bU\.S\.")
_BARE = re.compile(r"\$|dollars?$", re.IGNORECASE)
_QUALIFIED = re.compile(r"(?:[A-Za-z]|\b(?:US|U\.S\.|American|Australian|Canadian|Zealand|Singapore|Kong)[ -])$")


class BareDollar:
    """Looks at the places and nations that a sentence names; the nearest one to the figure counts."""

    name = "bare-dollar"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            money = [(m, m.value) for m in article.of_kind("figure") if isinstance(m.value, FigureValue)]
            money = [(m, value) for m, value in money if value.quantity.kind == "money"]
            bare = [m for m, value in money if _is_bare(article.text, m, value)]
            told_apart = {value.quantity.unit for m, value in money if not _is_bare(article.text, m, value)}
            suspects: dict[str, list[tuple[Mention, str]]] = {}
            for mention in bare:
                code, why = _suggested(article, mention)
                if code and code not in told_apart:
                    suspects.setdefault(code, []).append((mention, why))
            for code, members in suspects.items():
                yield self._finding(article, code, members)

    def _finding(self, article: CheckedArticle, code: str, members: list[tuple[Mention, str]]) -> Finding:
        first, why = members[0]
        more = f" So may {len(members) - 1} more." if len(members) > 1 else ""
        words = (
            f"“{first.surface}” has a bare dollar sign, and {why}: it may be in {_COUNTRIES[code][0]} dollars, "
            f"not American ones.{more}"
        )
        severity: Severity = self.severity if code in _USED_BARE else "note"
        places = tuple(article.member(m.start, m.end) for m, _ in members)
        return Finding(self.name, self.version, severity, 0.6, words, "exact", places)


def _is_bare(text: str, mention: Mention, value: FigureValue) -> bool:
    sign = _BARE.search(mention.surface)
    if value.quantity.unit != "USD" or sign is None:
        return False
    return not _QUALIFIED.search(text[max(0, mention.start - 10) : mention.start] + mention.surface[: sign.start()])


def _suggested(article: CheckedArticle, mention: Mention) -> tuple[str, str]:
    """Return the code of the dollar that the surroundings suggest and why, or two empty strings."""
    start, end = article.sentence(mention.start)
    sentence = article.text[start:end]
    if _AMERICAN.search(sentence):
        return "", ""
    named = article.by_sentence[article.sentence_index(mention.start)]
    firms = [(m.start, m.end) for m in named if isinstance(m.value, EntityValue) and m.value.type == "ORG"]
    places = [
        (m.start() + start, m.end() + start, m.lastgroup or "", m[0])
        for m in _COUNTRY.finditer(sentence)
        if not any(at < m.start() + start < until for at, until in firms)
    ]
    places += [
        (m.start, m.end, "", m.surface)
        for m in named
        if isinstance(m.value, EntityValue) and m.value.type in ("LOC", "NORP") and not _COUNTRY.search(m.surface)
    ]
    nearest = min(places, key=lambda p: _distance(mention, p[0], p[1]), default=None)
    if nearest is None or not nearest[2]:
        return "", ""
    return nearest[2], f"its sentence speaks of {nearest[3]}"


def _distance(mention: Mention, start: int, end: int) -> int:
    """Characters between a figure and a place; a place that follows is nearer: "$5 billion for Australia"."""
    return start - mention.end if start >= mention.end else 2 * (mention.start - end)
