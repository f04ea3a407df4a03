"""What a capital letter says: a name, or only the place of the word in its sentence or heading."""

from spacy.tokens import Doc, Token


def title_case_lines(doc: Doc) -> list[bool]:
    """Return for each token whether its line is a heading in title case or capitals, where capitals say nothing."""
    flags = [False] * len(doc)
    start = 0
    texts = [token.text for token in doc]
    for i in range(len(doc) + 1):
        if i == len(doc) or "\n" in texts[i]:
            if _is_heading(doc, start, i):
                flags[start:i] = [True] * (i - start)
            start = i + 1
    return flags


def _is_heading(doc: Doc, start: int, end: int) -> bool:
    if not 3 <= end - start <= 30 or doc[end - 1].text in '.”"' or (end == len(doc) and start == 0):
        return False
    long = [t for t in doc[start:end] if len(t.text) > 3 and t.is_alpha]
    return len(long) >= 3 and sum(t.text[0].isupper() for t in long) >= 0.8 * len(long)


def is_capital(token: Token) -> bool:
    """Tell whether a word is written like a name: a capital in it, also within ("iPhone"), and a letter first."""
    text = token.text
    return text[0].isalnum() and any(c.isupper() for c in text)


def starts_sentence(doc: Doc, i: int) -> bool:
    """Tell whether a capital at this token is owed to its place: first in a sentence, a line or a quotation."""
    if i == 0 or doc[i].is_sent_start:
        return True
    before = doc[i - 1]
    return "\n" in before.text or before.text in '"“‘«„:•-–—(' or before.text in (".", "?", "!", "...", "…", "''", "``")
