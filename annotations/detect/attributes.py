"""spaCy's attribute ruler, remembered: parts of speech and forms by tag, word and dependency.

The ruler matches 140 patterns at every token, a tenth of the base pipeline's time. All but a few of them look at one
token alone, so what they say of a kind of token is asked of the ruler once and kept.
"""

import re
from collections.abc import Iterable
from typing import Any

import numpy as np
from spacy.attrs import DEP, LEMMA, LOWER, MORPH, POS, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

MOST = 100_000
"""Words and kinds of token that are kept; then memory starts anew."""
_READ = {"TAG", "LOWER", "DEP", "IS_SPACE"}
_ASKED = [TAG, LOWER, DEP]
_SAID = [TAG, DEP, POS, MORPH, LEMMA]
_Kind = tuple[int, int, int]


class RememberedRuler:
    """Does what the ruler does, token for token; a text in which a pattern of several tokens fits is left to it."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._said: dict[_Kind, tuple[int, ...]] = {}
        self._word: dict[int, int] = {}
        rules: list[dict[str, Any]] = list(ruler.patterns)
        patterns = [pattern for rule in rules for pattern in rule["patterns"]]
        self._several = Matcher(ruler.vocab)
        for i, pattern in enumerate(patterns):
            if len(pattern) > 1 or not set(pattern[0]) <= _READ:
                self._several.add(str(i), [pattern])
        named = [token["LOWER"] for pattern in patterns for token in pattern if "LOWER" in token]
        self._names = frozenset(word for name in named for word in _words(name))
        self._forms = re.compile(
            "|".join(name["REGEX"] for name in named if not isinstance(name, str) and "REGEX" in name) or "(?!)"
        )

    def __call__(self, doc: Doc) -> Doc:
        if len(doc) == 0 or self._several(doc, allow_missing=True):
            return self._ruler(doc)
        kinds = [(tag, self._named(word), dep) for tag, word, dep in doc.to_array(_ASKED).tolist()]
        for i, kind in enumerate(kinds):
            if kind not in self._said:
                self._said[kind] = self._asked(doc, i)
        said: Any = np.array([self._said[kind] for kind in kinds], dtype=np.uint64)
        doc.from_array(_SAID, said)
        return doc

    def _named(self, word: int) -> int:
        """Return a word that some pattern names, or that is blank; 0 for all that patterns cannot tell apart."""
        known = self._word.get(word)
        if known is None:
            if len(self._word) > MOST:
                self._word.clear()
                self._said.clear()
            text = self._ruler.vocab.strings[word]
            told = text in self._names or text.isspace() or self._forms.search(text) is not None
            known = self._word[word] = word if told else 0
        return known

    def _asked(self, doc: Doc, i: int) -> tuple[int, ...]:
        token = doc[i]
        alone = Doc(doc.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        return tuple(self._ruler(alone).to_array(_SAID)[0].tolist())


def _words(name: Any) -> Iterable[str]:
    """Return the words of what a pattern asks of a token's word: a string, {"IN": […]} or {"REGEX": …}."""
    return (name,) if isinstance(name, str) else name.get("IN", ())


@Language.factory("remembered_ruler")
def make_remembered_ruler(nlp: Language, name: str) -> RememberedRuler:
    """Return the component in the place of the pipeline's own ruler."""
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return RememberedRuler(ruler)
