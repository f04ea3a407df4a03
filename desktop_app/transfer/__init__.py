"""Ways in and out: projects opened, articles and marks brought in, exports written."""
