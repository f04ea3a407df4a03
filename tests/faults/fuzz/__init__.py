"""Files changed at random, by number: what the readers do with each is counted, and any can be made again."""
