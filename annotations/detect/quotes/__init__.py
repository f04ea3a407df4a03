"""Quotes: what is said, by whom, with which words."""
