"""The desk: one article reviewed. What is in hand, what the reviewer's hands do, and what is shown beside it."""
