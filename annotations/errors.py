"""Errors that are the user's or the environment's: a sentence, what to do, and a stable code. All others are ours."""


class FactdeskError(Exception):
    """A message for a person. `hint` says what to do next; `code` is stable and may be searched for."""

    code = "error"

    def __init__(self, message: str, hint: str = "", code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        if code:
            self.code = code

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


PACKAGE_HINT = "Update, uninstall or switch off that package."


class BadInputError(FactdeskError):
    """A file, an option or a decision that cannot be used as it is."""

    code = "bad-input"


class RefusedError(FactdeskError):
    """A decision that does not hold in the present state ("3 mentions are still open")."""

    code = "refused"


class ProjectError(FactdeskError):
    """A project file that cannot be opened as asked."""

    code = "project"


class NotAProjectError(ProjectError):
    code = "not-a-project"


class NewerProjectError(ProjectError):
    code = "newer-project"


class DamagedProjectError(ProjectError):
    code = "damaged-project"


class ReadOnlyProjectError(ProjectError):
    code = "read-only-project"


class LockedProjectError(ProjectError):
    code = "locked-project"


class StorageError(FactdeskError):
    """The disk refused a write (full, gone, failing). What was acknowledged before is safe."""

    code = "storage"


class DetectionError(FactdeskError):
    """The detector could not be loaded or was stopped."""

    code = "detection"


class ExportError(FactdeskError):
    code = "export"
