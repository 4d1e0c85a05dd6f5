"""No package is locked that nobody has looked at, and none of which something bad is known."""

import json
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tools.audit import (
    LIST,
    LOCKS,
    OLDEST,
    Advisory,
    Audited,
    Package,
    audit,
    read_list,
    read_locked,
    read_osv,
    with_advisories,
    write_list,
)

DAY = date(2026, 11, 22)
BAD = Advisory("pillow", "CVE-1", "overflow", (("1.2", "1.4"), ("2.0", "")))
SEEN = Audited(DAY, "a test", {"pillow": Package("1.4", "a")}, (BAD,))


def test_everything_that_is_locked_was_looked_at() -> None:
    """The age of the list is for CI and whoever releases; a test must not fail by the calendar."""
    kept = read_list(LIST)
    assert list(audit(read_locked(LOCKS), kept, kept.looked_on)) == []


@pytest.mark.parametrize(
    ("version", "hashes", "said"),
    [
        ("1.4", "a", ""),
        ("1.5", "a", "nobody has looked at this version"),
        ("1.4", "b", "its files are not those that were looked at"),
        ("1.3", "a", "CVE-1"),
        ("2.7", "a", "CVE-1"),
    ],
)
def test_what_changed_or_is_known_to_be_bad_is_named(version: str, hashes: str, said: str) -> None:
    found = list(audit({"pillow": Package(version, hashes)}, SEEN, DAY))
    assert any(said in line for line in found) if said else found == []


def test_what_does_not_concern_us_can_be_accepted_with_a_reason() -> None:
    locked = {"pillow": Package("1.3", "a")}
    accepted = replace(BAD, accepted="pictures are read in a process with limits")
    seen = Audited(DAY, "", locked, (accepted,))
    assert list(audit(locked, seen, DAY)) == []


def test_a_list_that_nobody_looked_at_for_long_is_named() -> None:
    late = DAY + timedelta(days=OLDEST + 1)
    assert [line for line in audit(SEEN.packages, SEEN, late) if "looked through" in line]


def test_an_export_of_advisories_is_taken_in_and_reasons_stay(tmp_path: Path) -> None:
    told = {
        "id": "GHSA-x",
        "aliases": ["CVE-1"],
        "summary": "overflow",
        "affected": [
            {
                "package": {"ecosystem": "PyPI", "name": "Pillow"},
                "ranges": [
                    {"type": "GIT", "events": [{"introduced": "0"}]},
                    {
                        "type": "ECOSYSTEM",
                        "events": [
                            *({"introduced": "0"}, {"fixed": "1.4"}),
                            *({"introduced": "2.0"}, {"last_affected": "2.1"}),
                        ],
                    },
                ],
            }
        ],
    }
    export = tmp_path / "all.zip"
    with zipfile.ZipFile(export, "w") as archive:
        archive.writestr("GHSA-x.json", json.dumps(told))
        archive.writestr("GHSA-y.json", json.dumps({**told, "id": "y", "withdrawn": "2026"}))
    before = replace(SEEN, advisories=(replace(BAD, accepted="no pictures"),))
    later = DAY + timedelta(days=9)
    after = with_advisories(before, read_osv(export, ["pillow"]), later, "an export")
    [known] = after.advisories
    assert known.ranges == (("0", "1.4"), ("2.0", "2.1.post0"))
    assert [known.hits(each) for each in ("1.3", "1.4", "2.1", "2.2")] == [True, False, True, False]
    assert known.accepted == "no pictures"
    write_list(tmp_path / "list.json", after)
    assert read_list(tmp_path / "list.json") == after
