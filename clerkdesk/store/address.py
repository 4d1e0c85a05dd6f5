"""How SQLite is told of a file by an address, in which options can stand behind its name."""

from pathlib import PurePath


def address_of(path: PurePath) -> str:
    """The address of an absolute path. SQLite knows no other machine in one: a share on Windows
    (``\\\\server\\records``) is written with an empty place for it."""
    said = path.as_uri()
    return said if said.startswith("file:///") else said.replace("file://", "file:////", 1)
