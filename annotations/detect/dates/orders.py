"""Compiles a word order such as `THE? o=ORD HYPHEN? q=QUARTER ((OF)? y=YEARX)?` to a regular expression.

Items are names of classes or sets, `key=NAME` makes a group, `?` makes an item or a bracket optional, `|` separates
alternatives. There is no repetition, so that matching is bounded by the length of the rule.
"""

import re
from collections.abc import Mapping

_LEXEME = re.compile(r"\s*(?:(?:(?P<key>[a-z]\w*)=)?(?P<name>[A-Z][A-Z0-9]*)|(?P<sign>[()|?]))")


class _Parser:
    def __init__(self, order: str, codes: Mapping[str, str]) -> None:
        self.lexemes = [m.groupdict() for m in _LEXEME.finditer(order)]
        self.codes = codes
        self.at = 0
        self.keys: dict[str, int] = {}

    def alternatives(self) -> tuple[str, set[str], bool]:
        """Return (regular expression, possible first codes, whether it may be empty)."""
        patterns, first, empty = [], set[str](), False
        while True:
            pattern, starts, may_be_empty = self.sequence()
            patterns.append(pattern)
            first |= starts
            empty = empty or may_be_empty
            if not self.take("|"):
                return "|".join(patterns), first, empty

    def sequence(self) -> tuple[str, set[str], bool]:
        pattern, first, empty = "", set[str](), True
        while self.at < len(self.lexemes) and self.lexemes[self.at]["sign"] not in ("|", ")"):
            item, starts, optional = self.item()
            pattern += item
            if empty:
                first |= starts
            empty = empty and optional
        return pattern, first, empty

    def item(self) -> tuple[str, set[str], bool]:
        lexeme = self.lexemes[self.at]
        self.at += 1
        if lexeme["sign"] == "(":
            inner, first, empty = self.alternatives()
            if not self.take(")"):
                raise ValueError("a bracket is not closed")
            pattern = f"(?:{inner})"
        else:
            members = self.codes[str(lexeme["name"])]
            pattern, first, empty = f"[{members}]", set(members), False
            if lexeme["key"]:
                pattern = f"(?P<{self.group(lexeme['key'])}>{pattern})"
        if self.take("?"):
            return pattern + "?", first, True
        return pattern, first, empty

    def group(self, key: str) -> str:
        self.keys[key] = self.keys.get(key, 0) + 1
        return key if self.keys[key] == 1 else f"{key}__{self.keys[key]}"

    def take(self, sign: str) -> bool:
        if self.at < len(self.lexemes) and self.lexemes[self.at]["sign"] == sign:
            self.at += 1
            return True
        return False


def compiled(order: str, codes: Mapping[str, str]) -> tuple[re.Pattern[str], set[str]]:
    """Return the order's pattern and the codes with which it may start.

    `codes` gives each class or set the characters of its members. Raises KeyError for an unknown name, ValueError for
    an unclosed bracket. A key used twice becomes `key`, `key__2`.
    """
    parser = _Parser(order, codes)
    pattern, first, _ = parser.alternatives()
    if parser.at != len(parser.lexemes):
        raise ValueError(f"cannot read the order {order!r}")
    return re.compile(pattern), first
