"""Several memos to the printer, one after another; each print is recorded on its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printing import Print, print_with
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.paper.target import Target, choose_target
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress


@dataclass
class Outcome:
    """The memos that were printed, each with the entry of its print; ``error`` is why the others
    were not."""

    printed: list[tuple[int, int]] = field(default_factory=list)
    error: ClerkError | None = None


def print_all(services: Services, ids: Sequence[int]) -> None:
    """Asks for a printer once, and prints the memos off the GUI thread."""
    voice = services.voice
    name = voice.say("พิมพ์บันทึก {count} เรื่อง", count=len(ids))
    target = choose_target(services.messages, (voice.say("พิมพ์บันทึก"), name))
    if target is None:
        return
    desk, outcome = services.desk, Outcome()
    services.work.run_long(
        services.ways,
        lambda progress: _print(desk, ids, target, progress, outcome),
        lambda _done: _tell(services, outcome, len(ids)),
        voice.say("กำลังพิมพ์…"),
        stopped=lambda: _tell(services, outcome, len(ids)),
    )


def _print(
    desk: Desk, ids: Sequence[int], target: Target, progress: Progress, outcome: Outcome
) -> None:
    """Each memo is a job of its own for the printer, so that one that fails takes none along."""
    for done, memo_id in enumerate(ids):
        try:
            printed = _print_one(desk, memo_id, target, partial(progress.step, done, len(ids)))
        except ClerkError as error:
            outcome.error = error
            break
        outcome.printed.append((memo_id, printed.entry))


def _print_one(desk: Desk, memo_id: int, target: Target, go_on: Callable[[], None]) -> Print:
    go_on()
    within = Progress(lambda _page, _pages: go_on())
    return print_with(desk, memo_id, lambda pdf: target.send(pdf, within))


def _tell(services: Services, outcome: Outcome, wanted: int) -> None:
    from clerkdesk.ui.paper.printing import tell_printed

    say, printed = services.voice.say, len(outcome.printed)
    if printed == wanted:
        said = say("ส่งพิมพ์แล้ว {count} เรื่อง", count=printed)
    else:
        said = say("ส่งพิมพ์แล้ว {count} จาก {wanted} เรื่อง", count=printed, wanted=wanted)
    tell_printed(services, said, outcome.printed)
    if outcome.error is not None:
        services.messages.complain(outcome.error)
