"""States of looking after the records: the strips above a page, backups, restores, new versions,
and records that are only looked at."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.locking import set_lock
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.staff import set_office
from clerkdesk.desk.updates import look_into_file, read_updates, set_wish
from clerkdesk.settings.lock import Lock, save_lock
from clerkdesk.settings.updates import load_wish, save_wish
from clerkdesk.store.wounds import damaged
from clerkdesk.ui.heldby import held_by
from clerkdesk.ui.lock.asking import say_if_missing
from clerkdesk.ui.restoring.atstart import RestoreAtStart
from clerkdesk.ui.safekeeping import SafeKeeping
from clerkdesk.ui.single import Holder
from clerkdesk.ui.updatelooking import UpdateLooking
from clerkdesk.updates.manifest import public_key, signed
from screening.clerk import Clerk, click, days_later, section, wait

State = Callable[..., object]

HELD = held_by(Holder("PC-แผนงาน-๐๒", "สมศรี"))
"""Why an office of the pictures is only looked at."""

_SEED = bytes(range(32))
_KEY = b64encode(public_key(_SEED)).decode()
_ADDRESS = "https://www.example.go.th/clerkdesk/updates.json"
_NEWS = (
    "พิมพ์บันทึกเป็นกองเร็วขึ้น และบอกก่อนพิมพ์ว่าฉบับใดยังไม่ครบ",
    "ส่งออกแบบติดตามของทุกกลุ่มในครั้งเดียว ที่ยังไม่ได้รับก็บอกชื่อไว้ให้ติดตามต่อ",
    "แก้ที่ปุ่มถูกบังเมื่อขยายตัวอักษร",
)
_FILES = ("ClerkDesk-Setup-9.1.0.exe", "ClerkDesk-9.1.0.tar.gz")


def _manifest(seed: bytes = _SEED) -> bytes:
    said = {
        "format": 1,
        "serial": 7,
        "version": "9.1.0",
        "published": "2026-11-18",
        "until": "2027-11-18",
        "news": {"th": _NEWS, "en": ["Piles print faster", "Every group's sheet in one export"]},
        "page": "https://www.example.go.th/clerkdesk/",
        "files": [{"name": each, "size": 35_000_000, "sha256": "ab19" * 16} for each in _FILES],
    }
    return signed(said, seed)


def _wished(clerk: Clerk) -> None:
    set_wish(clerk.desk.folder, on=True, address=_ADDRESS, key=_KEY)


def _told(clerk: Clerk) -> None:
    """There is a newer version, of which a file told."""
    _wished(clerk)
    file = clerk.desk.folder.parent / "updates.json"
    file.write_bytes(_manifest())
    look_into_file(clerk.desk.folder, file, clerk.desk.today())


def _failed(clerk: Clerk) -> None:
    _wished(clerk)
    save_wish(clerk.desk.folder, replace(load_wish(clerk.desk.folder), failed=True))


def _brought(seed: bytes) -> Callable[[Clerk], object]:
    """Somebody brings a manifest on a stick."""

    def bring(clerk: Clerk) -> None:
        file = clerk.desk.folder.parent / "updates.json"
        file.write_bytes(_manifest(seed))
        clerk.services.messages.open_files = lambda _title: [file]

    return bring


def _by_policy(clerk: Clerk) -> None:
    read = read_updates(clerk.desk.folder, clerk.desk.today())
    clerk.page.section.show_read(replace(read, wish=replace(read.wish, by_policy=True)))


def _strips(clerk: Clerk) -> None:
    """All that may stand above a page at once, and what is new at the foot."""
    clerk.window.frame.reading.tell(HELD, again=True, instead=True)
    set_lock(clerk.desk, "ที่ปั๊มกู้น้ำ")
    save_lock(clerk.desk.folder, Lock())
    say_if_missing(clerk.services)
    clerk.stage.settle()
    SafeKeeping(clerk.house).look()
    clerk.stage.settle()
    _told(clerk)
    UpdateLooking(clerk.house).tell(read_updates(clerk.desk.folder, clerk.desk.today()).newer)


def _stick(clerk: Clerk) -> None:
    """A stick is chosen, wherever a folder is asked for."""
    stick = clerk.desk.folder.parent / "E" / "สำเนาของกลุ่มอำนวยการ"
    stick.mkdir(parents=True, exist_ok=True)
    clerk.services.messages.open_folder = lambda _title: stick


def _passphrase(clerk: Clerk) -> None:
    seal = clerk.page.section.backups.seal
    for line in (seal.first, seal.second):
        line.setText("สี่คำที่จำได้ดี")
    seal.add_button.click()


def _backed_up(clerk: Clerk) -> None:
    """A backup, and work after it that no backup has."""
    catch_up(clerk.desk)
    names = {"requester": "นางสาวน้ำทิพย์ ใจดี", "number": "next"}
    for month in ("กันยายน", "ตุลาคม", "พฤศจิกายน"):
        subject = f"รายงานผลการดำเนินงานประจำเดือน{month}"
        new_memo(clerk.desk, "memo", Typed({**names, "subject": subject}))
    for name in ("กู้", "ปั๊ม"):
        set_office(clerk.desk, {"short_name": f"สพป.{name}"})


def _damaged(clerk: Clerk) -> None:
    """A start on damaged records, which guides to what can come back."""
    window, desk = clerk.window, clerk.desk
    window.drop_pages()
    window.stack.setCurrentWidget(window.starting)
    window.starting.refuse(window.voice.error(damaged("database disk image is malformed")))
    RestoreAtStart(
        window, clerk.services.work, clerk.services.messages, desk.folder, open_desk, desk.clock
    )


def care_states(state: State) -> tuple[object, ...]:
    """The states, each made by ``state(name, what, *steps, office=…, reading=…)``."""
    updates, data = section("updates"), section("data")
    sealing = (_stick, data, click("เพิ่มที่เก็บที่เข้ารหัส…"), wait(50))
    restoring = (_backed_up, data, click("กู้คืนจากสำเนา…"), wait(100))
    return (
        state(
            "today-strips",
            "all that may be told of at once",
            *(days_later(10), _strips),
            office="done",
        ),
        state("settings-updates", "nobody looks for any", updates),
        state("settings-updates-on", "looked for, nothing new", _wished, updates),
        state("settings-updates-new", "a newer version", _told, updates),
        state("settings-updates-failed", "the last look failed", _failed, updates),
        state(
            "settings-updates-wrong",
            "a file from somebody else",
            *(_wished, _brought(bytes(32)), updates, click("อ่านจากไฟล์…"), wait(100)),
        ),
        state("settings-updates-policy", "set for the computer", _told, updates, _by_policy),
        state("settings-seal", "a passphrase for a place", *sealing, office="done"),
        state("settings-seal-key", "its key", *sealing, _passphrase, wait(2500), office="done"),
        state("settings-restore", "what can come back", *restoring, office="done"),
        state("frame-damaged", "a start on damaged records", _backed_up, _damaged, office="done"),
        *_reading_states(state),
    )


def _reading_states(state: State) -> list[object]:
    """Records that are only looked at."""
    keys = ("office", "units", "people", "registers", "topics", "rounds", "mail", "forms", "paper")
    rest = ("data", "lock", "updates", "looks", "language")
    return [
        state(f"reading-{key}", f"the section {key}, only read", _held, section(key), reading=True)
        for key in (*keys, *rest)
    ]


def _held(clerk: Clerk) -> None:
    clerk.window.frame.reading.tell(HELD, again=True, instead=False)
