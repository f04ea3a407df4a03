"""Reading articles: one file a format, each giving normalised text, what is known of the source, and what was lost."""
