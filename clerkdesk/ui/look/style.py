"""The style sheet of the window: ``resources/look/window.qss`` in the colours of one palette."""

from collections.abc import Mapping
from dataclasses import asdict
from string import Template

from clerkdesk.settings import bundled
from clerkdesk.ui.look import measures
from clerkdesk.ui.look.palette import Palette

_FOCUS = 2


def style_sheet(palette: Palette, marks: Mapping[str, str]) -> str:
    """The whole style sheet in the colours of ``palette``; ``marks`` are paths of pictures."""
    sizes = {name: value for name, value in vars(measures).items() if name.isupper()}
    border = 2 * palette.line_width
    derived = {
        "focus": max(_FOCUS, palette.line_width),
        "focused": measures.HALF_ROOM - _FOCUS + palette.line_width,
        "quiet_focused": measures.GAP - _FOCUS + palette.line_width,
        "button": measures.FIELD - border,
        "small_button": measures.ROW_COMPACT - border,
        "foot_button": measures.FOOT - measures.TIGHT - border,
        "radio": (measures.ROOM + border) // 2,
        "field": measures.FIELD - border,
        "search": measures.ROW_COMPACT - border,
        "chip": measures.ROW_COMPACT - 2 - border,
        "chip_radius": measures.ROW_COMPACT // 2 - 1,
    }
    template = bundled("resources", "look", "window.qss").read_text("utf-8")
    return Template(template).substitute({**sizes, **asdict(palette), **derived, **marks})
