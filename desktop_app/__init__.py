"""The window of Factdesk: thin, over `annotations`."""
