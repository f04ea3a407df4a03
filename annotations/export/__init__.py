"""Writing what was found and decided: one file a format, each row checked before it is written."""
