"""Claims: what can be checked, how much it deserves it, and why."""
