"""The colours of a project's own labels, by name, for each scheme; the words of a label always stand beside them."""

from collections.abc import Mapping

from desktop_app.look.theme import Tokens

_COLOURS: Mapping[str, tuple[str, str]] = {
    "blue": ("#1f5fc4", "#7fb0ff"), "teal": ("#0b7a75", "#4fd0c7"), "green": ("#2f7d32", "#7fd083"),
    "orange": ("#a85400", "#ffb066"), "red": ("#b3302e", "#ff9a94"), "pink": ("#a83279", "#f5a3d2"),
    "violet": ("#6b45b8", "#c3a8ff"), "grey": ("#5c6675", "#b4bdca"),
}  # fmt: skip
"""On a light ground and on a dark one."""


def own_colour(tokens: Tokens, name: str) -> str:
    """Return the colour of a label in a scheme; "" where it has none."""
    pair = _COLOURS.get(name)
    return "" if pair is None else pair[0 if tokens.name == "light" else 1]
