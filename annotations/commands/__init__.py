"""The command line, a module for each group of commands; `annotations.cli` joins them."""
