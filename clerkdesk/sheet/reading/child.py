"""The process that reads workbooks: it is told bytes, says cells or why not, and opens no file."""

from dataclasses import fields
from typing import Any

from clerkdesk.apart import child
from clerkdesk.sheet.reading.container import look_into
from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.refused import Note, Refused, Why


def serve() -> int:
    """Answers until the parent closes the pipe."""
    return child.serve(_prepare)


def _prepare(said: dict[str, Any]) -> child.Answer:
    from clerkdesk.sheet.reading import grids  # noqa: F401  before the clock runs

    limits = Limits(**{each.name: said[each.name] for each in fields(Limits)})
    return lambda content: _answer(content, limits)


def _answer(content: bytes, limits: Limits) -> dict[str, Any]:
    from clerkdesk.sheet.reading.grids import read_grids

    try:
        container = look_into(content, limits)
        tabs = list(read_grids(content, limits, container.ending))
    except Refused as refused:
        return {"refused": refused.why, "values": refused.values}
    except MemoryError:
        return {"refused": Why.MEMORY, "values": {}}
    hidden = any(tab["hidden"] and tab["rows"] for tab in tabs)
    return {
        "ending": container.ending,
        "notes": [*container.notes, *([Note.HIDDEN] if hidden else [])],
        "properties": container.properties,
        "keywords": container.keywords,
        "tabs": tabs,
    }
