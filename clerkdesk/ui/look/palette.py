"""Every colour of the window, in three palettes. No colour is written anywhere else."""

from typing import NamedTuple


class Palette(NamedTuple):
    """The colours of one look, as ``#RRGGBB``.

    ``ink``, ``second``, the accent and the statuses are for text and stand out 4.5:1 at least from
    ``ground``, ``surface``, ``raised``, ``soft`` and ``hover``; ``edge`` draws the borders of
    fields, 3:1 from what is around. ``line`` only parts things from one another. ``soft`` lies
    under what is selected, ``paper`` under a sheet of paper, which is white in every look.
    What cannot be used now is written in ``off``, a main button then lies on ``off_ground``.
    """

    name: str
    dark: bool
    ground: str
    surface: str
    raised: str
    hover: str
    soft: str
    line: str
    edge: str
    ink: str
    second: str
    accent: str
    accent_hover: str
    on_accent: str
    waiting: str
    allowed: str
    refused: str
    returned: str
    published: str
    desk: str
    off: str
    off_ground: str
    paper: str = "#FFFFFF"
    line_width: int = 1


LIGHT = Palette(
    name="light",
    dark=False,
    ground="#F7F7F5",
    surface="#FFFFFF",
    raised="#FFFFFF",
    hover="#F0F1F2",
    soft="#E8F0FC",
    line="#E2E4E8",
    edge="#868E97",
    ink="#1A1D21",
    second="#57606A",
    accent="#1D5FBF",
    accent_hover="#174E9E",
    on_accent="#FFFFFF",
    waiting="#8A5D00",
    allowed="#176F31",
    refused="#B42318",
    returned="#7A3E9D",
    published="#0B6680",
    desk="#DFE1E4",
    off="#57606A",
    off_ground="#E2E4E8",
)

DARK = Palette(
    name="dark",
    dark=True,
    ground="#16181B",
    surface="#1E2125",
    raised="#262A2F",
    hover="#2A2F35",
    soft="#22344F",
    line="#33383F",
    edge="#7A838E",
    ink="#ECEEF0",
    second="#A9B1BB",
    accent="#86B4FF",
    accent_hover="#A6C8FF",
    on_accent="#0B1B33",
    waiting="#E0B040",
    allowed="#5CC274",
    refused="#FF8A80",
    returned="#C79BE6",
    published="#5CC3DF",
    desk="#0F1113",
    off="#A9B1BB",
    off_ground="#33383F",
)

CONTRAST = Palette(
    name="contrast",
    dark=True,
    ground="#000000",
    surface="#000000",
    raised="#000000",
    hover="#262626",
    soft="#333300",
    line="#FFFFFF",
    edge="#FFFFFF",
    ink="#FFFFFF",
    second="#FFFFFF",
    accent="#FFE600",
    accent_hover="#FFF38A",
    on_accent="#000000",
    waiting="#FFD24D",
    allowed="#7CFF9B",
    refused="#FF9C94",
    returned="#E3B8FF",
    published="#7DE8FF",
    desk="#000000",
    off="#A6A6A6",
    off_ground="#000000",
    line_width=2,
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}


def palette_for(look: str, system_is_dark: bool) -> Palette:
    """The palette of a preference: ``system``, ``light``, ``dark`` or ``contrast``."""
    return PALETTES.get(look) or (DARK if system_is_dark else LIGHT)
