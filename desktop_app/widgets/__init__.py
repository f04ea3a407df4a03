"""The widgets: one a view-model, of the same name."""
