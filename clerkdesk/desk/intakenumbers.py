"""The numbers of the intake register, when an entry of a memo is taken back."""

from typing import TYPE_CHECKING

from clerkdesk.desk.recorded import Recorded
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import TakenIn
from clerkdesk.domain.memo.intakerules import taken_in
from clerkdesk.domain.office.intake import intake_register

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


def give_up_intake(tx: "Writer", done: Recorded) -> Recorded:
    """Makes the number void when ``done`` cancelled an intake: it stays in the register with the
    reason. Where only a correction was cancelled the number is still in use."""
    cancelled = next((each for each in done.memo.entries if each.id == done.entry.supersedes), None)
    if not isinstance(cancelled, TakenIn):
        return done
    number = tx.registers.find(intake_register(cancelled.year), cancelled.running)
    if number and taken_in(state_of(done.memo), cancelled.year, cancelled.running) is None:
        tx.registers.give_up(number, done.entry.reason)
    return done
