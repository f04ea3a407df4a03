"""The catalogues of the window's words, and what brings them up to date: `python -m desktop_app.translations`."""
