"""Backups that only the holder of a key can open: their places, and looking into one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.backupplaces import add_place, prepare_place
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.paperkey import (
    HEAD,
    LENGTH,
    group_of,
    is_key,
    one_sign_other,
    typed_key,
)
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.desk.undo import Done
    from clerkdesk.store.backups.place import BackupPlace
    from clerkdesk.store.kept import Finding

LEAST = 10
"""Letters of a passphrase at least; age makes each guess slow, but not a short one safe."""


def add_sealed_place(desk: Desk, chosen: Path, passphrase: str) -> "tuple[Done | None, str]":
    """Backups go to ``chosen`` from now on, each one file that ``passphrase`` opens; and the secret
    key itself, to be kept on paper for the day on which the passphrase is forgotten.

    A place that has a key already keeps it, and wants its passphrase. ClerkError for a short one.
    """
    from clerkdesk.store.backups.preparing import folder_in, prepared
    from clerkdesk.store.backups.sealed import KEY, keep_key, new_key, recipient_of, secret_of

    if len(passphrase) < LEAST:
        raise ClerkError(
            th("รหัสผ่านสั้นเกินไป"), do=th("ตั้งอย่างน้อย {least} ตัวอักษร เช่น หลายคำต่อกัน"), least=LEAST
        )
    chosen = chosen.expanduser().absolute()
    place = folder_in(chosen)
    if (place / KEY).is_file():
        secret = secret_of(prepared(place), passphrase)
        return add_place(desk, chosen, recipient_of(secret)), secret
    secret, recipient = new_key()
    keep_key(prepare_place(desk, chosen), secret, passphrase)  # else nobody could open any
    return add_place(desk, chosen, recipient), secret


def read_key(typed: str) -> str:
    """The key on paper as a person typed it. ClerkError says where it differs from any key."""
    from clerkdesk.store.backups.sealed import is_secret

    secret = typed_key(typed)
    if is_secret(secret):
        return secret
    count = len(secret.removeprefix(HEAD))
    if count != LENGTH:
        raise ClerkError(
            th("กุญแจที่พิมพ์หลัง {head} มี {count} ตัว แต่ต้องมี {wanted} ตัว"),
            do=th("เทียบทีละกลุ่มกับกระดาษ ว่าขาดหรือเกินที่กลุ่มใด"),
            head=HEAD,
            count=count,
            wanted=LENGTH,
        )
    wrong = {group_of(place) for place, other in one_sign_other(secret) if is_secret(other)}
    if len(wrong) == 1:
        raise ClerkError(
            th("กุญแจที่พิมพ์ผิดหนึ่งตัวในกลุ่มที่ {group}"),
            do=th("ดูกลุ่มนั้นบนกระดาษ แล้วพิมพ์ใหม่"),
            group=wrong.pop(),
        )
    raise ClerkError(th("กุญแจที่พิมพ์ผิดมากกว่าหนึ่งตัว"), do=th("เทียบทีละกลุ่มกับกระดาษ แล้วพิมพ์ใหม่"))


@contextmanager
def opened(scratch: Path, path: Path, typed: str) -> "Iterator[BackupPlace]":
    """The place that a sealed backup makes when it is opened below ``scratch``; gone at the end.

    ``typed`` is the passphrase of the place around it, or the key as it stands on its paper.
    ClerkError.
    """
    from clerkdesk.store.backups.place import BackupPlace
    from clerkdesk.store.backups.sealed import secret_of
    from clerkdesk.store.backups.unsealing import unsealed

    secret = read_key(typed) if is_key(typed) else secret_of(BackupPlace(path.parent), typed)
    with unsealed(path, secret, scratch) as place:
        yield place


def check_sealed(
    desk: Desk, path: Path, typed: str, tell: Callable[[int, int], None]
) -> "list[Finding]":
    """What is wrong with a sealed backup; nothing when all of it is true. ClerkError when it cannot
    be opened."""
    from clerkdesk.store.backups.verifying import verify

    with opened(desk.folder, path, typed) as place:
        return [finding for each in place.backups() for finding in verify(each, tell)]
