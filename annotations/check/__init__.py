"""Consistency checks: what does not hold inside an article or between articles, each in a sentence that explains it."""
