"""Detection: a plain spaCy pipeline whose components propose mentions."""
