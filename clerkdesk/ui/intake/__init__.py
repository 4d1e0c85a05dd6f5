"""The publisher's intake register: what waits to be taken in, and what was."""
