"""Entities: names found, bounded, typed and grouped."""
