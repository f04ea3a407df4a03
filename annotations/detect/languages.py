"""Articles in other languages than the base model's: figures and dates by words alone, no model.

Names, quotes and claims need a model of the language and stay empty. A language with words of its own in `lang/` is
read with them; of any other one, only what is written in digits is found.
"""

from functools import cache
from importlib.util import find_spec

import spacy
from spacy.language import Language

UNKNOWN = "xx"
"""spaCy's code for no language in particular."""


def has_words(language: str) -> bool:
    """Tell whether figures and dates have words of a language (ISO 639-1)."""
    return language.isalpha() and find_spec(f"annotations.detect.lang.{language}") is not None


@cache
def without_model(language: str) -> Language:
    """Return the pipeline for a language that the base model does not speak; made once in a process."""
    own = has_words(language)
    nlp = spacy.blank(language if own else UNKNOWN)
    nlp.add_pipe("figures")
    if own:
        nlp.add_pipe("dates")
    return nlp
