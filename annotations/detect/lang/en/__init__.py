"""Words of a language: data only."""
