"""Review: what a reviewer decides, as events; what the events add up to; how they are taken back."""
