"""Word lists written as running words, so that the data stays readable."""


def word_list(words: str) -> tuple[str, ...]:
    """Return the words in order."""
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """Return the words as a set."""
    return frozenset(words.split())
