"""The look: colours, typefaces, icons, one style sheet."""
