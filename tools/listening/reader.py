"""Reads the tree of a window by AT-SPI, for the system's own Python, which has its bindings.

For each line on stdin it walks the application of that process id, and answers with one line of
JSON: how many objects there are, and what is wrong with which.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

ROLE, STATE = Atspi.Role, Atspi.StateType

SPOKEN = {
    ROLE.PUSH_BUTTON,
    ROLE.TOGGLE_BUTTON,
    ROLE.CHECK_BOX,
    ROLE.RADIO_BUTTON,
    ROLE.COMBO_BOX,
    ROLE.TEXT,
    ROLE.ENTRY,
    ROLE.PASSWORD_TEXT,
    ROLE.SPIN_BUTTON,
    ROLE.SLIDER,
    ROLE.LINK,
    ROLE.LIST,
    ROLE.LIST_ITEM,
    ROLE.TABLE,
    ROLE.TREE,
    ROLE.PAGE_TAB,
    ROLE.MENU_ITEM,
    ROLE.DIALOG,
    ROLE.FRAME,
    ROLE.PROGRESS_BAR,
}
"""What a screen reader speaks of by its name."""

NO_ROLE = {ROLE.INVALID, ROLE.UNKNOWN}
_MOST_ROWS = 60  # of one list: the others are as these


def main() -> None:
    """Answers one line for each line."""
    for line in sys.stdin:
        print(json.dumps(read(int(line)), ensure_ascii=False), flush=True)


def read(process: int) -> dict[str, Any]:
    """The number of objects that are shown, and what is wrong, with the way to it."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    found, wrong = 0, list[dict[str, str]]()
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        if application is None or application.get_process_id() != process:
            continue
        application.clear_cache()
        for each, way in walk(application, ()):
            found += 1
            if trouble := trouble_with(each):
                wrong.append({"trouble": trouble, "way": " › ".join(way)})
    return {"objects": found, "wrong": wrong}


def walk(thing: Atspi.Accessible, way: tuple[str, ...]) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """``thing`` and all that is shown in it, each with the names that lead to it."""
    if thing.get_role() != ROLE.APPLICATION:
        yield thing, way
    for place in range(min(thing.get_child_count(), _MOST_ROWS)):
        child = thing.get_child_at_index(place)
        if child is not None and child.get_state_set().contains(STATE.SHOWING):
            yield from walk(child, (*way, f"{child.get_role_name()} {child.get_name()[:40]!r}"))


def is_handle(thing: Atspi.Accessible, states: Atspi.StateSet) -> bool:
    """Whether it parts two panes and is moved by the mouse alone: Qt has no role for it."""
    around = thing.get_parent()
    parts = around is not None and around.get_role() == ROLE.SPLIT_PANE
    return parts and not states.contains(STATE.FOCUSABLE)


def trouble_with(thing: Atspi.Accessible) -> str:
    """What a screen reader could not say of it."""
    role, states = thing.get_role(), thing.get_state_set()
    if role in NO_ROLE and not is_handle(thing, states):
        return "no role"
    reached = states.contains(STATE.FOCUSABLE) and states.contains(STATE.ENABLED)
    if (role in SPOKEN or reached) and not thing.get_name().strip():
        return "no name"
    return ""


main()
