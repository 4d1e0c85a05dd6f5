"""Why an act whose keys were pressed is not possible on the memo that is shown."""

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.domain.memo.may import ACTS, may
from clerkdesk.ui.services import Services


def say_why_not(services: Services, card: MemoCard | None, act: str) -> None:
    """Says in the quiet line what stands against ``act`` and what to do; nothing without a memo."""
    error = may(card.state, act) if card is not None and act in ACTS else None
    if error is not None:
        services.messages.remark(services.voice.error(error))
