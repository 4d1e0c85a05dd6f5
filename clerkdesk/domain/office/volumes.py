"""The kinds of places that a folder can lie in, and which of them are fit for records in use.

A database that is written to needs a drive of its own machine: what copies files between machines
copies it half written, and locks over a network are not always locks. A backup never changes once
it is there, so every place is fit for backups.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, th


class VolumeKind(Enum):
    """What kind of place it is."""

    LOCAL = "local"
    SHARE = "share"
    MAPPED = "mapped"
    CLOUD = "cloud"
    REMOVABLE = "removable"


_NAMES = {
    VolumeKind.LOCAL: th("ไดรฟ์ในเครื่องนี้"),
    VolumeKind.SHARE: th("โฟลเดอร์ของเครือข่าย"),
    VolumeKind.MAPPED: th("ไดรฟ์ของเครือข่าย"),
    VolumeKind.CLOUD: th("โฟลเดอร์ของ {service}"),
    VolumeKind.REMOVABLE: th("ไดรฟ์ที่ถอดได้"),
}
_CLOUD = th("โฟลเดอร์ที่ส่งขึ้นอินเทอร์เน็ตเอง")
_NETWORK = (
    th("{folder} เป็นของเครือข่าย ถ้าเครือข่ายสะดุดหรือมีสองเครื่องเขียนพร้อมกัน ทะเบียนอาจเสียหาย"),
    th("{folder} เป็นของเครือข่าย จึงเปิดให้ดูอย่างเดียว เพราะสองเครื่องเขียนพร้อมกันแล้วทะเบียนอาจเสียหาย"),
)
_WHY = {
    VolumeKind.SHARE: _NETWORK,
    VolumeKind.MAPPED: _NETWORK,
    VolumeKind.CLOUD: (
        th("{folder} เป็นโฟลเดอร์ที่ส่งขึ้นอินเทอร์เน็ตเอง ซึ่งคัดลอกทะเบียนไปขณะที่ยังเขียนไม่เสร็จ ทะเบียนอาจเสียหาย"),
        th(
            "{folder} เป็นโฟลเดอร์ที่ส่งขึ้นอินเทอร์เน็ตเอง จึงเปิดให้ดูอย่างเดียว "
            "เพราะทะเบียนที่ถูกคัดลอกขณะเขียนอาจเสียหาย"
        ),
    ),
    VolumeKind.REMOVABLE: (
        th("{folder} อยู่ในไดรฟ์ที่ถอดได้ ถ้าถอดขณะกำลังเขียน ทะเบียนอาจเสียหาย"),
        th("{folder} อยู่ในไดรฟ์ที่ถอดได้ จึงเปิดให้ดูอย่างเดียว เพราะถ้าถอดขณะกำลังเขียน ทะเบียนอาจเสียหาย"),
    ),
}
_BEGIN = th("เก็บข้อมูลไว้ในเครื่องนี้ เช่น {usual} แล้วใช้ที่นั่นเป็นที่เก็บสำเนาสำรองแทน (ตั้งค่า › ข้อมูลและการสำรอง)")
_MOVE = th("คัดลอกทั้งโฟลเดอร์มาไว้ในเครื่องนี้ เช่น {usual} แล้วเปิดจากที่นั่น ที่เดิมใช้เป็นที่เก็บสำเนาสำรองได้")


@dataclass(frozen=True)
class Volume:
    """One place. ``service`` is whose cloud it is, where that is known."""

    kind: VolumeKind
    service: str = ""

    @property
    def in_this_machine(self) -> bool:
        """Whether it is lost when this machine is."""
        return self.kind is VolumeKind.LOCAL

    @property
    def fit_for_records(self) -> bool:
        """Whether records in use may lie here."""
        return self.in_this_machine

    @property
    def name(self) -> Sentence:
        """What it is called on screen."""
        if self.kind is VolumeKind.CLOUD and not self.service:
            return Sentence(_CLOUD)
        return Sentence(_NAMES[self.kind], {"service": self.service})

    def refusal(self, folder: PurePath, usual: PurePath) -> ClerkError:
        """Why no records are begun in ``folder``; ``usual`` is where they may lie."""
        return ClerkError(_WHY[self.kind][0], do=_BEGIN, folder=folder, usual=usual)

    def reading(self, folder: PurePath, usual: PurePath) -> ClerkError:
        """Why records that lie in ``folder`` can only be looked at."""
        return ClerkError(_WHY[self.kind][1], do=_MOVE, folder=folder, usual=usual)
