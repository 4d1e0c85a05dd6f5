"""The look: one palette, one set of distances, one style sheet, icons and fonts."""
