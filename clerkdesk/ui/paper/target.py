"""Where pages are sent: one way for all that is printed, chosen in the system's own dialog."""

import sys
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from clerkdesk.ui.messages import Messages
    from clerkdesk.ui.work import Progress


class Target(Protocol):
    """A printer that was chosen, with copies, pages, sides and source of paper."""

    def send(self, pdf: bytes, progress: "Progress") -> None:
        """Prints the pages that were chosen, as a job of its own. ClerkError when it could not;
        ``progress`` may stop it, and then nothing is printed where that can be had."""


def choose_target(
    messages: "Messages", asked: tuple[str, str], *, landscape: bool = False
) -> Target | None:
    """Asks for a printer, by the title of the dialog and the name of the document; None when
    nothing is to be printed. ``landscape`` has the paper lie across until another is chosen."""
    title, name = asked
    if sys.platform == "win32" and messages.system_dialogs:
        from clerkdesk.ui.paper.gdi import Gdi, NoDialog
        from clerkdesk.ui.paper.windows import choose_on_windows

        try:
            return choose_on_windows(Gdi(), messages.window, name, landscape=landscape)
        except (NoDialog, OSError):  # no printer: Qt's dialog says so
            pass
    from clerkdesk.ui.paper.printing import QtTarget, new_printer

    printer = new_printer(name, landscape=landscape)
    return QtTarget(printer) if messages.choose_printer(printer, title) else None
