"""The style sheet of the window: ``resources/look/window.qss`` in the colours of one palette."""

from collections.abc import Mapping
from string import Template

from clerkdesk.settings import bundled
from clerkdesk.ui.look import measures
from clerkdesk.ui.look.palette import Palette

_FOCUS = 2


def style_sheet(palette: Palette, marks: Mapping[str, str]) -> str:
    """All rules; ``marks`` are the paths of the small pictures that they name."""
    template = bundled("resources", "look", "window.qss").read_text("utf-8")
    sizes = {name: value for name, value in vars(measures).items() if name.isupper()}
    return Template(template).substitute(
        {
            **sizes,
            **palette._asdict(),
            **_derived(2 * palette.line_width),
            "off_border": "dashed" if palette.line_width > 1 else "solid",
            **marks,
        }
    )


def _derived(border: int) -> dict[str, int]:
    """Measures that follow from others; ``border`` is that of both sides together."""
    line = border // 2
    return {
        "focus": max(_FOCUS, line),
        "focused": measures.HALF_ROOM - _FOCUS + line,
        "quiet_focused": measures.GAP - _FOCUS + line,
        "button": measures.FIELD - border,
        "small_button": measures.ROW_COMPACT - border,
        "foot_button": measures.FOOT - measures.TIGHT - border,
        "radio": (measures.SMALL_ICON + border) // 2,
        "field": measures.FIELD - border,
        "search": measures.ROW_COMPACT - border,
        "chip": measures.ROW_COMPACT - 2 - border,
        "chip_radius": measures.ROW_COMPACT // 2 - 1,
    }
