"""How large text is, and every measure that follows it.

Text may be made larger without making the window larger: what holds a line of text grows with it,
what only parts things from one another stays, and so does what the screen has no more of.
"""

import sys
from collections.abc import Iterator
from types import ModuleType

from clerkdesk.ui.look import measures

SIZES = (90, 100, 115, 130, 150)
"""Per cent of the usual size; one key more or less goes to the next."""

USUAL = 100

WITH_TEXT = (
    "BASE_PT",
    "SMALL_PT",
    "TITLE_PT",
    "ABOVE_LINE",
    "BELOW_LINE",
    "SIDE_BAR_WIDTH",
    "FOLD_BELOW",
    "HEADER",
    "FOOT",
    "TWO_FIELDS",
    "FORM_MOST",
    "READING_MOST",
    "FIELD",
    "ROW",
    "ROW_COMPACT",
    "MEMO_ROW",
    "PAIR_ROW",
    "STEP_ROW",
    "HISTORY_ROW",
    "DAY_WIDTH",
    "DAYS_WIDTH",
    "ICON",
    "SMALL_ICON",
    "LABEL_DROP",
    "CIRCLE",
    "CHAIN_STEP_LEAST",
)
"""What grows as text does."""

HALF_WITH_TEXT = (
    "SEARCH_MOST",
    "TITLE_LEAST",
    "FINDER_WIDTH",
    "KEYS_WIDTH",
    "DIALOG_WIDTH",
    "HELP_LIST",
)
"""What grows half as much. What is not named here stays, or a small screen could not hold it."""

_PACKAGE = "clerkdesk.ui"
_USUAL: dict[str, float] = {name: getattr(measures, name) for name in (*WITH_TEXT, *HALF_WITH_TEXT)}


def fit_measures(percent: int) -> None:
    """Makes the measures those of a text size, in every module of the window that uses them.

    Modules take measures by name (``from … import ROW``), so each has its own: all are told. A
    module must therefore not make a constant of its own of them; a test watches that.
    Modules that are loaded later take them as they are.
    """
    fresh = {name: _at(name, percent) for name in _USUAL}
    if fresh == {name: getattr(measures, name) for name in fresh}:
        return
    for module in _modules():
        for name in fresh.keys() & vars(module).keys():
            setattr(module, name, fresh[name])


def next_size(percent: int, step: int) -> int:
    """The size that is ``step`` (1, -1) from this one; the last one stays the last."""
    place = min(range(len(SIZES)), key=lambda each: abs(SIZES[each] - percent))
    return SIZES[min(max(place + step, 0), len(SIZES) - 1)]


def _at(name: str, percent: int) -> float:
    usual = _USUAL[name]
    growth = (percent - USUAL) / (2 * USUAL if name in HALF_WITH_TEXT else USUAL)
    grown = usual * (1 + growth)
    return grown if isinstance(usual, float) else round(grown)


def _modules() -> Iterator[ModuleType]:
    for name, module in list(sys.modules.items()):
        if name.startswith(_PACKAGE) and module is not None:
            yield module
