"""The data contracts of Factdesk: frozen dataclasses of the standard library, shared by engine, window and files."""
