"""The channels in which things are handed over and published: those of the program's list, and
those that the office added."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.topiclists import read_lists
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, Wording, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

SETTING = "channels"
"""Under which key the office's own words are kept: ``added`` and ``hidden``."""


@dataclass(frozen=True)
class Channel:
    """A channel. ``own`` was added by the office; ``hidden`` is suggested no more."""

    wording: Wording
    own: bool = False
    hidden: bool = False


def list_channels(desk: Desk, *, hidden: bool = False) -> list[Channel]:
    """The channels to choose from; with ``hidden`` also those that the office does not use."""
    listed = [
        Wording(each.name, each.name_en)
        for found in read_lists(desk).lists.values()
        for each in found.channels
    ]
    with desk.store.read() as tx:
        said = _said(tx)
    gone = set(map(search_key, said["hidden"]))
    known = [Channel(words, False, search_key(words) in gone) for words in listed]
    keys = {search_key(words) for words in listed}
    added = [name for name in said["added"] if search_key(name) not in keys]
    known += [Channel(Wording(name), True, search_key(name) in gone) for name in added]
    return [channel for channel in known if hidden or not channel.hidden]


def channel_labels(desk: Desk) -> Callable[[str], str]:
    """What says a channel by its label, whether it was typed as its key or in words of its own."""
    names = {
        search_key(each.key): each.name
        for found in read_lists(desk).lists.values()
        for each in found.channels
        if each.key
    }
    return lambda typed: names.get(search_key(typed), typed)


def read_channel(desk: Desk, typed: str) -> str:
    """A channel as it is recorded: by its label, or as it was typed."""
    channel = line(typed)
    return channel_labels(desk)(channel) if channel else ""


def add_channel(desk: Desk, name: str) -> Done:
    """Adds a channel, or brings one back that was hidden; ClerkError when it is there."""
    name = line(name)
    if not name:
        raise ClerkError(th("ยังไม่ได้พิมพ์ชื่อ"), do=th("พิมพ์ชื่อแล้วลองอีกครั้ง"))
    known = {search_key(each.wording): each for each in list_channels(desk, hidden=True)}
    earlier = known.get(search_key(name))
    if earlier is not None and not earlier.hidden:
        raise ClerkError(
            th("มีช่องทาง “{channel}” อยู่แล้ว"), do=th("ใช้ช่องทางเดิม"), channel=earlier.wording
        )
    undo = _change(desk, name, hidden=False)
    return Done(Sentence(th("เพิ่มช่องทาง “{channel}” แล้ว"), {"channel": name}), undo)


def hide_channel(desk: Desk, name: str) -> Done:
    """Says that a channel is not suggested any more; what was recorded with it stays."""
    known = {search_key(each.wording): each for each in list_channels(desk)}
    channel = known.get(search_key(name))
    if channel is None:
        raise ClerkError(
            th("ไม่มีช่องทาง “{channel}”"),
            do=th("ช่องทางที่มี: {known}"),
            channel=name[:80],
            known=", ".join(each.wording for each in known.values()) or "-",
        )
    undo = _change(desk, channel.wording, hidden=True)
    said = {"channel": channel.wording}
    return Done(Sentence(th("เลิกใช้ช่องทาง “{channel}” แล้ว"), said), undo)


def _change(desk: Desk, name: str, *, hidden: bool) -> Undo:
    with desk.store.write("channels.set") as tx:
        before = _said(tx)
        key = search_key(name)
        added = [each for each in before["added"] if search_key(each) != key]
        gone = [each for each in before["hidden"] if search_key(each) != key]
        after = {
            "added": before["added"] if hidden else [*added, str(name)],
            "hidden": [*gone, str(name)] if hidden else gone,
        }
        tx.office.put(SETTING, after)
    said = Sentence(th("ช่องทางกลับเป็นอย่างเดิมแล้ว"))
    return Undo(said, lambda: _put_back(desk, before))


def _put_back(desk: Desk, before: dict[str, list[str]]) -> None:
    with desk.store.write("channels.set") as tx:
        tx.office.put(SETTING, before)


def _said(tx: "Reader") -> dict[str, list[str]]:
    kept: Any = tx.office.setting(SETTING, {}) or {}
    return {name: list(map(str, kept.get(name, []))) for name in ("added", "hidden")}
