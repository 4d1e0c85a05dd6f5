"""Who sits at this machine, as it calls them."""

import getpass

from clerkdesk.domain.thai.text import normalise


def user_name() -> str:
    """For the journal; a dash where nothing tells: a task or a service may run without a name."""
    try:
        return normalise(getpass.getuser())
    except (KeyError, OSError, ImportError):  # the last on Windows, where no ``pwd`` is to be asked
        return "-"
