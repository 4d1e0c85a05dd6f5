"""How each status looks: an icon and a colour. Its word stands beside it always."""

from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.look.palette import Palette

ICONS = {
    Status.DRAFT: "circle-dashed",
    Status.WAITING: "circle-dot",
    Status.RETURNED: "undo-2",
    Status.ALLOWED: "circle-check",
    Status.SIGNED: "circle-check-big",
    Status.HANDED_OVER: "send",
    Status.PUBLISHED: "globe",
    Status.REFUSED: "circle-x",
    Status.WITHDRAWN: "circle-minus",
    Status.IN_FORCE: "shield-check",
    Status.VOID: "ban",
}

_COLOURS = {
    Status.DRAFT: "second",
    Status.WAITING: "waiting",
    Status.RETURNED: "returned",
    Status.ALLOWED: "allowed",
    Status.SIGNED: "allowed",
    Status.HANDED_OVER: "published",
    Status.PUBLISHED: "published",
    Status.REFUSED: "refused",
    Status.WITHDRAWN: "second",
    Status.IN_FORCE: "allowed",
    Status.VOID: "second",
}


def status_colour(palette: Palette, status: Status) -> str:
    """The colour of a status in this palette."""
    return str(getattr(palette, _COLOURS[status]))
