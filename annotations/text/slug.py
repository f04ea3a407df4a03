"""The readable id of a name within an article."""

import unicodedata


def slug(name: str) -> str:
    """Return a name as an id: "Tim Cook" is tim-cook, "São Tomé" sao-tome; letters of other scripts stay."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split()) or "entity"
