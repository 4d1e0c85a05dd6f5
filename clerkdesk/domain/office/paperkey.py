"""A secret key on paper: in groups that a person can copy, and read again as a person types it.

The key is that of age: ``AGE-SECRET-KEY-1`` and 58 signs of Bech32 (BIP 173), none of which looks
like another; the last six are a checksum.
"""

import unicodedata
from collections.abc import Iterator

from clerkdesk.domain.thai.digits import to_arabic

HEAD = "AGE-SECRET-KEY-1"
SIGNS = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
LENGTH = 58
GROUP = 4
IN_A_LINE = 5
"""Groups that stand in one line."""

_LIKE = str.maketrans("OIB1", "0L8L")
"""Signs that no key has, as those for which they are taken."""

_BEGINNING = HEAD.replace("-", "").removesuffix("1")


def groups(secret: str) -> list[str]:
    """What stands behind :data:`HEAD`, in groups of four; the last one is shorter."""
    body = secret.removeprefix(HEAD)
    return [body[at : at + GROUP] for at in range(0, len(body), GROUP)]


def key_lines(secret: str) -> list[str]:
    """The key as it stands on the paper: its head, then the groups, five in a line."""
    found = groups(secret)
    rows = [found[at : at + IN_A_LINE] for at in range(0, len(found), IN_A_LINE)]
    return [HEAD, *("  ".join(row) for row in rows)]


def is_key(typed: str) -> bool:
    """Whether a key was typed, perhaps with mistakes or without its head, and no passphrase."""
    signs = _signs(typed)
    return signs.startswith(_BEGINNING) or _is_body(signs)


def typed_key(typed: str) -> str:
    """The key as age writes it, from how a person typed it: in groups, in small letters, over
    several lines, with Thai figures or with signs that look alike. It may be a wrong one."""
    signs = _signs(typed)
    body = signs.removeprefix(_BEGINNING)
    if len(body) < len(signs) and body[:1] in "1IL":
        body = body[1:]
    return HEAD + body.translate(_LIKE)


def group_of(place: int) -> int:
    """The group, from 1, in which the sign at this place behind the head stands."""
    return place // GROUP + 1


def one_sign_other(secret: str) -> Iterator[tuple[int, str]]:
    """Every key in which one sign is another, with the place of that behind the head."""
    body = secret.removeprefix(HEAD)
    for place in range(len(body)):
        for sign in SIGNS:
            yield place, f"{HEAD}{body[:place]}{sign}{body[place + 1 :]}"


def _signs(typed: str) -> str:
    plain = to_arabic(unicodedata.normalize("NFKC", typed)).upper()
    return "".join(filter(str.isalnum, plain))


def _is_body(signs: str) -> bool:
    return len(signs) == LENGTH and not set(signs.translate(_LIKE)) - set(SIGNS)
