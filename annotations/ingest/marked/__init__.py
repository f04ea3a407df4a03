"""Reading texts that other programs marked: one reader a format, each giving texts with labelled spans."""
