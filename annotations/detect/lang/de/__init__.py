"""German: dates only, to show that the engine needs words and orders, no code."""
