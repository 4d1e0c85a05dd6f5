"""Why a file is not read, as it is said between the two processes."""

from enum import StrEnum


class Why(StrEnum):
    """The reasons."""

    EMPTY = "empty"
    HTML = "html"
    XML = "xml"
    TEXT = "text"
    WORD = "word"
    PDF = "pdf"
    OLD = "old"
    OTHER = "other"
    PACKED = "packed"
    LOCKED = "locked"
    BOMB = "bomb"
    ENTITIES = "entities"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    TOO_LONG = "too_long"
    MEMORY = "memory"
    BROKEN = "broken"


class Note(StrEnum):
    """What the clerk should know of a file that was read."""

    ENDING = "ending"
    MACROS = "macros"
    LINKS = "links"
    HIDDEN = "hidden"
    ERRORS = "errors"


class Refused(Exception):  # noqa: N818  no mistake of the program
    """This file is not read."""

    def __init__(self, why: Why, **values: object) -> None:
        self.why = why
        self.values = values
        super().__init__(why)
