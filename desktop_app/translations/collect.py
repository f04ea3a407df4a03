"""Every text of the window that has to be translated, as its source has it.

`lupdate` reads Python, but it misses a call that is broken over lines or that has a call among its arguments, and it
cannot know the rows of actions and settings. So the texts are read from the syntax tree, and handed to it one a line.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parent.parent
CONTEXT = "Words"


class Text(NamedTuple):
    """A text of the catalogue. `about` tells it from others of the same words; `plural` that it has a %n."""

    context: str
    source: str
    about: str = ""
    plural: bool = False


def texts() -> list[Text]:
    """Return all texts, each once, by context and source."""
    found = {*_of_rows()}
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent != Path(__file__).parent:
            found.update(_of_source(ast.parse(path.read_text(encoding="utf-8")), str(path)))
    return sorted(found)


def _of_rows() -> Iterator[Text]:
    from desktop_app.actions import ACTIONS
    from desktop_app.menu_names import MENUS
    from desktop_app.patterns import PATTERNS
    from desktop_app.settings import SETTINGS
    from desktop_app.words import ENGLISH, MONTHS

    for menu in MENUS:
        yield Text(CONTEXT, menu, "menu")
    for action in ACTIONS:
        yield from (Text(CONTEXT, words) for words in (action.text, action.hint) if words)
    for row in SETTINGS:
        shown = (row.words, row.group, row.hint, row.suffix.strip(), *(words for _, words in row.choices))
        yield from (Text(CONTEXT, words) for words in shown if row.group and words)
    yield from (Text(CONTEXT, pattern) for pattern in PATTERNS)
    yield from (Text(CONTEXT, month, "month") for month in MONTHS)
    yield Text(CONTEXT, *ENGLISH)


def _of_source(tree: ast.AST, where: str, context: str = "") -> Iterator[Text]:
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.ClassDef) else context
        if isinstance(node, ast.Call):
            yield from _of_call(node, inside, where)
        yield from _of_source(node, where, inside)


def _of_call(call: ast.Call, context: str, where: str) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    known = {k.arg: k.value for k in call.keywords}
    match name:
        case "tr" if call.args:
            yield Text(context, _literal(call.args[0], where), "", len(call.args) > 2)
        case "say":
            if isinstance(call.func, ast.Name):
                yield Text(CONTEXT, _literal(call.args[0], where), _literal(known["about"], where) if known else "")
        case "several":
            yield Text(CONTEXT, _literal(call.args[1], where), _literal(call.args[0], where), True)
        case "Words" if isinstance(call.args[0], ast.Dict):
            about = _literal(call.args[1], where) if len(call.args) > 1 else ""
            found = (_literal(v, where) for v in call.args[0].values)
            yield from (Text(CONTEXT, source, about) for source in found if any(c.isalpha() for c in source))


def _literal(node: ast.AST, where: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError(
        f"{where}, line {getattr(node, 'lineno', 0)}: a text to translate is written out, with %1 for values"
    )
