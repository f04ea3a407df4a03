"""The project file: one SQLite file a project. Nothing outside this folder imports sqlite."""
