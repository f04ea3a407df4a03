"""Faults in numbers: work in a forked child, a fault at a drawn moment, a look at what is left."""
