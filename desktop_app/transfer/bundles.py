"""A bundle that is opened becomes the project that it was, beside it."""

from pathlib import Path

from desktop_app.words import say

SUFFIX = ".factbundle"


def project_of(path: Path) -> Path:
    """Return the project to open for a path: of a bundle, the one that is made of it beside it.

    Raises BadInputError where it is no bundle, and where a project of that name is there already.
    """
    if path.suffix.lower() != SUFFIX:
        return path
    from annotations.errors import BadInputError
    from annotations.project.documents import import_bundle

    project = path.with_suffix(".factdesk")
    if project.exists():
        hint = say("Open it, or make another with: factdesk import-bundle %1 OTHER.factdesk", path.name)
        raise BadInputError(say("%1 is there already, beside the bundle.", project.name), hint, "exists")
    import_bundle(path, project)
    return project
