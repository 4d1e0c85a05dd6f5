"""What the desk will need soon, loaded before it is asked for: the first paper waits for less."""

from collections.abc import Callable

from clerkdesk.desk.desk import Desk


def loads_ahead(desk: Desk) -> tuple[Callable[[], object], ...]:
    """What loads the parts that make a memo's paper, one after another; each may be left out."""
    return _load_paper, lambda: desk.press.measure, _load_pictures


def _load_paper() -> None:
    """What places texts on paper, and draws it."""
    import clerkdesk.paper.compose
    import clerkdesk.paper.draw
    import clerkdesk.paper.filled  # noqa: F401


def _load_pictures() -> None:
    """What makes pictures of paper for the screen."""
    from clerkdesk.scans.render import load

    load()
