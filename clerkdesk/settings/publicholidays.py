"""The public holidays of Thailand on which offices of the state are closed."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

_CLOSED = ("public", "government")
"""The library's categories that close an office of the state; schools and banks have others."""

_AT_WORK = ("วันเด็กแห่งชาติ", "วันแรงงานแห่งชาติ")
"""Public holidays on which offices of the state work: a Saturday, and that of the employed."""

_BETWEEN = "; "


@cache
def public_holidays(year: int) -> Mapping[date, str]:
    """The holidays of a calendar year (ค.ศ.) with their Thai names, substitutes too, in order."""
    from holidays.countries.thailand import Thailand  # a third of a second, once

    found = Thailand(years=year, language="th", categories=_CLOSED)  # type: ignore[no-untyped-call]
    names = {day: _closing(name) for day, name in sorted(found.items()) if day.year == year}
    return MappingProxyType({day: name for day, name in names.items() if name})


def _closing(name: str) -> str:
    """Those of the names of a day for which an office is closed."""
    parts = name.split(_BETWEEN)
    return _BETWEEN.join(part for part in parts if not part.endswith(_AT_WORK))
