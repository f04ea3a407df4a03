"""Verified facts: which claims are facts, and why the others are not yet."""
