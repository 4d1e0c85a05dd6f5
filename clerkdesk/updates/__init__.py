"""Newer versions: what a signed manifest says of them. Nothing here downloads or installs one."""
