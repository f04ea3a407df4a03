"""Figures: every amount, count, share, measure, age, duration, rank and score that a paragraph states."""
