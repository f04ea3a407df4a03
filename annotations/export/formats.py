"""Every format by what it holds, and which one a file's name means."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import BadInputError
from annotations.export.articles import article_exporters
from annotations.export.base import exporters, takes
from schemas.export_manifest import WHATS, What


@dataclass(frozen=True, slots=True)
class Format:
    """A format of one kind of export. `suffix` is empty where it is a folder (or a zip) of files."""

    what: What
    name: str
    suffix: str
    losses: tuple[str, ...] = ()


DOCUMENTS = (
    Format("proof", "html", ".html"),
    Format("proof", "pdf", ".pdf"),
    Format("report", "html", ".html"),
    Format("queries", "md", ".md"),
    Format("queries", "json", ".json"),
    Format("tracked", "docx", ".docx", ("Annotations without a proposed correction, an inconsistency or a note",)),
    Format("tracked", "md", ".md", ("Annotations without a proposed correction, an inconsistency or a note",)),
    Format("project", "bundle", ".factbundle"),
)
"""What is not made of rows."""


def formats() -> Iterator[Format]:
    """Yield every format, also those that installed packages add."""
    for what in WHATS:
        yield from (Format(what, e.name, e.suffix, tuple(e.losses)) for e in exporters() if what in takes(e))
        if what == "annotations":
            yield from (Format(what, e.name, e.suffix, tuple(e.losses)) for e in article_exporters())
        yield from (d for d in DOCUMENTS if d.what == what)


def chosen_format(out: Path, what: str = "", name: str = "") -> Format:
    """Return the format that is meant by what is given: what to export, a format's name, a file's suffix.

    Without `what` it is what alone has the suffix, else facts. Raises BadInputError where that is not one format.
    """
    if what and what not in WHATS:
        raise BadInputError(f"{what!r} cannot be exported.", f"Use {', '.join(WHATS[:-1])} or {WHATS[-1]}.")
    fits = [f for f in formats() if what in ("", f.what)]
    if name:
        named = [f for f in fits if f.name == name]
        if not named:
            names = ", ".join(dict.fromkeys(f.name for f in fits))
            raise BadInputError(
                f"{name!r} is no export format{f' of {what}' if what else ''}.", f"Formats: {names}.", "format"
            )
        return _fitting(_the_one(named, out), out)
    if what and len(fits) == 1:
        return fits[0]
    suffix = out.suffix.lower()
    if not suffix and what in ("", "facts"):
        return next(f for f in fits if f.what == "facts")  # as JSON lines, which lose nothing
    with_suffix = [f for f in fits if f.suffix == suffix and not f.name.endswith("-verbatim")]
    if not with_suffix and what in ("proof", "tracked") and suffix in ("", ".zip"):
        return fits[0]
    if not with_suffix:
        known = ", ".join(sorted({f.suffix for f in fits if f.suffix}))
        raise BadInputError(
            f"The name {out.name} does not tell the format.", f"Give --format, or one of the endings {known}.", "format"
        )
    return _the_one(with_suffix, out)


def _fitting(form: Format, out: Path) -> Format:
    """Return the format, unless it is one file and the name promises a zip of several."""
    if form.suffix and form.what not in ("proof", "tracked") and out.suffix.lower() == ".zip" != form.suffix:
        raise BadInputError(f"{form.name} is one file, not a zip.", f"End its name in {form.suffix}.", "format")
    return form


def _the_one(fits: list[Format], out: Path) -> Format:
    facts = [f for f in fits if f.what == "facts"]
    if len(facts) == 1:
        return facts[0]
    alike = [f for f in fits if f.suffix == f".{f.name}" or f.what != "annotations"]
    if len(alike) == 1 and len({f.what for f in fits}) == 1:
        return alike[0]
    if len(fits) == 1:
        return fits[0]
    whats = ", ".join(dict.fromkeys(f.what for f in fits))
    names = ", ".join(dict.fromkeys(f.name for f in fits))
    raise BadInputError(
        f"The name {out.name} may mean more than one export.",
        f"Give --what ({whats}) and --format ({names}).",
        "format",
    )
