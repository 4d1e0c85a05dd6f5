"""Whether and where this machine looks for newer versions, and what it saw last.

Kept as JSON in the data folder. Nothing is looked for until somebody wants it.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
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
    ``serial`` is the highest that was seen; ``seen`` is the manifest, as text."""

    on: bool = False
    address: str = ""
    key: str = ""
    looked_on: str = ""
    failed: bool = False
    serial: int = 0
    seen: str = ""
    by_policy: bool = False

    def due(self, today: date) -> bool:
        """Whether the address may be asked on its own: wanted, and not yet today. A day that is
        still to come was written by a clock that went wrong."""
        ready = self.on and bool(self.address) and bool(self.key)
        return ready and self.looked_on != today.isoformat()


def load_wish(folder: Path, policy: Policy = read_policy) -> UpdateWish:
    """What is wished in ``folder``; what whoever looks after the computer has set goes before."""
    try:
        kept = json.loads((folder / NAME).read_text("utf-8"))
        wish = UpdateWish(**{each.name: kept[each.name] for each in _KEPT if each.name in kept})
        wish = wish if _is_whole(wish) else UpdateWish()
    except (OSError, ValueError, TypeError):
        wish = UpdateWish()
    return _with_policy(wish, policy)


def save_wish(folder: Path, wish: UpdateWish) -> None:
    """Writes all or nothing. Raises ClerkError."""
    kept = {name: value for name, value in asdict(wish).items() if name != "by_policy"}
    write_whole(folder / NAME, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")


_KEPT = tuple(each for each in fields(UpdateWish) if each.name != "by_policy")


def _is_whole(wish: UpdateWish) -> bool:
    return all(isinstance(getattr(wish, each.name), type(each.default)) for each in _KEPT)


def _with_policy(wish: UpdateWish, policy: Policy) -> UpdateWish:
    address, key, on = policy("UpdateAddress"), policy("UpdateKey"), policy("UpdateCheck")
    if isinstance(on, int) and not on:
        return replace(wish, on=False, by_policy=True)
    if isinstance(address, str) and isinstance(key, str) and address and key:
        own = wish if key == wish.key else UpdateWish()
        return replace(own, on=bool(on), address=address, key=key, by_policy=True)
    return wish
