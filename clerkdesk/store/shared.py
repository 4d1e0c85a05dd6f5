"""What all transactions of a store share."""

from dataclasses import dataclass

from clerkdesk.store.forms import FormReader
from clerkdesk.store.standing import Standing
from clerkdesk.store.texts import TextSearch


@dataclass
class Shared:
    """The forms that were read, how texts are found, and where all memos stood when that was last
    asked."""

    forms: FormReader
    search: TextSearch
    standing: Standing | None = None
