"""Small pictures that the style sheet needs as files, in the colours of the palette."""

from pathlib import Path

from clerkdesk.settings import bundled
from clerkdesk.ui.look.palette import Palette

_MARKS = {
    "arrow": ("chevron-down", "second"),
    "tick": ("check", "on_accent"),
    "dot": ("circle", "on_accent"),
}
"""Name in the style sheet → icon, and the field of the palette."""


def write_marks(palette: Palette, folder: Path) -> dict[str, str]:
    """Writes the marks into ``folder``; gives their paths, as a style sheet writes them."""
    paths: dict[str, str] = {}
    for name, (icon, field) in _MARKS.items():
        svg = bundled("resources", "icons", f"{icon}.svg").read_text("utf-8")
        path = folder / f"{name}-{palette.name}.svg"
        path.write_text(svg.replace("currentColor", str(getattr(palette, field))), "utf-8")
        paths[name] = path.as_posix()
    return paths
