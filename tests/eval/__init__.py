"""Measurements on labelled data, run by hand: `python -m tests.eval.<layer>`."""
