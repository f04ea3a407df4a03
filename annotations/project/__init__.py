"""A whole project: `Project` over its file, and each stage of the work carried out on all of it, a module each."""
