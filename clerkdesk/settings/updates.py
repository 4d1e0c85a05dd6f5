"""Whether and where this machine looks for newer versions, and what it saw last.

Kept as JSON in the data folder. Nothing is looked for until somebody wants it.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

from clerkdesk.settings.policy import read_policy
from clerkdesk.settings.whole import write_whole

NAME = "updates.json"

Policy = Callable[[str], str | int | None]


@dataclass(frozen=True)
class UpdateWish:
    """``key`` is the public key, in base64, under which manifests are signed. ``looked_on`` is the
    day (ISO) on which the address was last asked, ``failed`` whether that came to nothing.
    ``serial`` is the highest that was seen; ``seen`` is the manifest, as text. Of whoever looks
    after the computer is the wish ``by_policy``; ``barred`` is the network by them."""

    on: bool = False
    address: str = ""
    key: str = ""
    looked_on: str = ""
    failed: bool = False
    serial: int = 0
    seen: str = ""
    by_policy: bool = False
    barred: bool = False

    @property
    def can_ask(self) -> bool:
        """Whether there is an address that may be asked, and a key to believe its answer."""
        return bool(self.address and self.key) and not self.barred

    def due(self, today: date) -> bool:
        """Whether the address may be asked on its own: wanted, and not yet today. A day that is
        still to come was written by a clock that went wrong."""
        return self.on and self.can_ask and self.looked_on != today.isoformat()


def load_wish(folder: Path, policy: Policy = read_policy) -> UpdateWish:
    """What is wished in ``folder``; what whoever looks after the computer has set goes before."""
    return _with_policy(_kept_wish(folder), policy)


def save_wish(folder: Path, wish: UpdateWish) -> None:
    """Writes all or nothing; not what a policy wishes, which ends with it. Raises ClerkError."""
    if wish.by_policy:
        own = _kept_wish(folder)
        wish = replace(wish, on=own.on, address=own.address)
    kept = {each.name: getattr(wish, each.name) for each in _KEPT}
    write_whole(folder / NAME, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")


_KEPT = tuple(each for each in fields(UpdateWish) if each.name not in ("by_policy", "barred"))


def _kept_wish(folder: Path) -> UpdateWish:
    try:
        kept = json.loads((folder / NAME).read_text("utf-8"))
        wish = UpdateWish(**{each.name: kept[each.name] for each in _KEPT if each.name in kept})
    except (OSError, ValueError, TypeError):
        return UpdateWish()
    return wish if _is_whole(wish) else UpdateWish()


def _is_whole(wish: UpdateWish) -> bool:
    return all(isinstance(getattr(wish, each.name), type(each.default)) for each in _KEPT)


def _with_policy(wish: UpdateWish, policy: Policy) -> UpdateWish:
    """A key that is set holds for sticks too, with or without an address; an address without a key
    could not be believed, and says nothing."""
    address, key = _text(policy("UpdateAddress")), _text(policy("UpdateKey"))
    said = _text(policy("UpdateCheck"))
    if key:
        own = wish if key == wish.key else UpdateWish()
        on = said == "1" and bool(address)
        wish = replace(own, on=on, address=address, key=key, by_policy=True)
    if said == "0":
        return replace(wish, on=False, by_policy=True, barred=True)
    return wish


def _text(value: str | int | None) -> str:
    """A value without the blanks that pasting leaves in it."""
    return "" if value is None else "".join(str(value).split())
