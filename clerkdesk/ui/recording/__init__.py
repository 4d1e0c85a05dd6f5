"""The panels in which something is recorded of a memo, without leaving it."""
