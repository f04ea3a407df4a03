"""Mentions of a name that were missed where it stands again in the article."""

from spacy.tokens import Doc

from annotations.detect.entities.pieces import Name
from annotations.detect.lang.en import entities as words
from schemas.mention import EntityType


def repeats(doc: Doc, names: list[Name], types: dict[Name, EntityType]) -> list[Name]:
    """Return the names with the further places where one of them, or the surname of a person, stands again."""
    known: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        tokens = tuple(t.text for t in doc[name.start : name.end])
        forms = [tokens]
        if types[name] == "PER" and len(tokens) > 1:
            forms.append(tokens[-1:])
        for form in forms:
            if len("".join(form)) > 2 and " ".join(form).lower() not in words.NOT_NAMES:
                for variant in (form, tuple(t.upper() for t in form)):
                    known.setdefault(variant[0], set()).add(variant)
    taken = [False] * len(doc)
    for name in names:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    found = list(names)
    ordered = {first: sorted(forms, key=len, reverse=True) for first, forms in known.items()}
    texts = [t.text for t in doc]
    i = 0
    while i < len(texts):
        match = next((n for n in map(len, _matching(texts, i, ordered)) if not any(taken[i : i + n])), 0)
        if match:
            found.append(Name(i, i + match))
        i += match or 1
    return sorted(found, key=lambda n: n.start)


def _matching(texts: list[str], i: int, known: dict[str, list[tuple[str, ...]]]) -> list[tuple[str, ...]]:
    return [form for form in known.get(texts[i], ()) if tuple(texts[i : i + len(form)]) == form]
