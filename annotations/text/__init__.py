"""The floor under every stage: one normalised text, offsets into it, and ways to find a place again."""
