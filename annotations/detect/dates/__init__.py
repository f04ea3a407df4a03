"""Dates, times, durations and frequencies, resolved against the article's date."""
