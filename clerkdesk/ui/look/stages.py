"""How each stage of a step of the procedure looks: an icon and a colour, its word beside it."""

from clerkdesk.domain.office.procedure import Stage
from clerkdesk.ui.look.palette import Palette

STAGE_ICONS = {
    Stage.DONE: "circle-check",
    Stage.GOING: "circle-dot",
    Stage.MISSING: "triangle-alert",
    Stage.NOT_BEGUN: "circle-dashed",
}

_COLOURS = {
    Stage.DONE: "allowed",
    Stage.GOING: "accent",
    Stage.MISSING: "waiting",
    Stage.NOT_BEGUN: "second",
}


def stage_colour(palette: Palette, stage: Stage) -> str:
    """The colour of a stage in this palette."""
    return str(getattr(palette, _COLOURS[stage]))
