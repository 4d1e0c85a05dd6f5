"""Days, months and years as Thai offices write and type them."""
