"""Audits the locked packages against the stored list tools/audited.json, without a network.

    python tools/audit.py                          exit code 1 where something has to be looked at
    python tools/audit.py --accept                 the versions of the lock files were looked at
    python tools/audit.py --advisories all.zip     takes in the advisories of an OSV export

The list holds each package's version, one digest over the hashes of all its files, and the
advisories that are known of it. What changes in a lock file changes nothing unseen: a version or
a hash that nobody has looked at is named. OSV publishes its advisories for Python as all.zip.
"""

import argparse
import hashlib
import json
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parents[1]
LOCKS = (ROOT / "requirements.lock", ROOT / "requirements-dev.lock")
LIST = Path(__file__).with_name("audited.json")
OLDEST = 180
"""Days after which the advisories have to be looked through again."""

_ENTRY = re.compile(r"^([a-z0-9-]+)==([^ ]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Package:
    """One locked version; ``hashes`` is the SHA-256 over those of its files, sorted."""

    version: str
    hashes: str


@dataclass(frozen=True)
class Advisory:
    """``ranges`` are pairs: from which version on, and the first that is well again (empty for
    none). ``accepted`` says why it does not concern this program, where it would."""

    package: str
    id: str
    summary: str
    ranges: tuple[tuple[str, str], ...]
    accepted: str = ""

    def hits(self, version: str) -> bool:
        """Whether a version is concerned."""
        found = Version(version)
        return any(
            Version(first or "0") <= found and not (fixed and Version(fixed) <= found)
            for first, fixed in self.ranges
        )


@dataclass(frozen=True)
class Audited:
    """What was looked at, and until when advisories were taken in."""

    looked_on: date
    source: str
    packages: Mapping[str, Package] = field(default_factory=dict)
    advisories: tuple[Advisory, ...] = ()


def read_locked(paths: Iterable[Path]) -> dict[str, Package]:
    """The packages of the lock files, by name."""
    found: dict[str, Package] = {}
    for path in paths:
        text = path.read_text("utf-8").replace("\\\n", " ")
        for line in text.splitlines():
            named = _ENTRY.match(line)
            if named:
                hashes = "\n".join(sorted(_HASH.findall(line)))
                digest = hashlib.sha256(hashes.encode()).hexdigest()
                found[named[1]] = Package(named[2], digest)
    return found


def read_list(path: Path) -> Audited:
    """The stored list."""
    kept = json.loads(path.read_text("utf-8"))
    packages = {name: Package(**each) for name, each in kept["packages"].items()}
    known = tuple(
        Advisory(**{**each, "ranges": tuple((first, fixed) for first, fixed in each["ranges"])})
        for each in kept["advisories"]
    )
    return Audited(date.fromisoformat(kept["looked_on"]), kept["source"], packages, known)


def write_list(path: Path, audited: Audited) -> None:
    """Keeps the list, in an order in which its changes can be read."""
    known = sorted(audited.advisories, key=lambda each: (each.package, each.id))
    kept = {
        "looked_on": audited.looked_on.isoformat(),
        "source": audited.source,
        "packages": {name: asdict(each) for name, each in sorted(audited.packages.items())},
        "advisories": [asdict(each) for each in known],
    }
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")


def audit(locked: Mapping[str, Package], audited: Audited, today: date) -> Iterator[str]:
    """What has to be looked at, a line each."""
    for name, package in sorted(locked.items()):
        seen = audited.packages.get(name)
        if seen is None or seen.version != package.version:
            yield f"{name} {package.version}: nobody has looked at this version"
        elif seen.hashes != package.hashes:
            yield f"{name} {package.version}: its files are not those that were looked at"
    for name in sorted(set(audited.packages) - set(locked)):
        yield f"{name}: on the list, but not locked any more"
    for each in audited.advisories:
        if each.package in locked and not each.accepted and each.hits(locked[each.package].version):
            yield f"{each.package} {locked[each.package].version}: {each.id}: {each.summary}"
    age = (today - audited.looked_on).days
    if age > OLDEST:
        yield f"the advisories were looked through {age} days ago"


def read_osv(path: Path, names: Iterable[str]) -> Iterator[Advisory]:
    """The advisories of an OSV export (a zip of JSON files) that are about ``names``."""
    wanted = set(names)
    with zipfile.ZipFile(path) as archive:
        for member in archive.namelist():
            told = json.loads(archive.read(member))
            if not told.get("withdrawn"):
                yield from _advisories(told, wanted)


def _advisories(told: Mapping[str, Any], wanted: set[str]) -> Iterator[Advisory]:
    for affected in told.get("affected", ()):
        package = affected.get("package", {})
        name = re.sub(r"[-_.]+", "-", package.get("name", "")).lower()
        if package.get("ecosystem") == "PyPI" and name in wanted:
            known = [alias for alias in told.get("aliases", ()) if alias.startswith("CVE-")]
            said = told.get("summary") or told.get("details", "").split("\n")[0][:120]
            ranges = tuple(_ranges(affected))
            yield Advisory(name, (known or [told["id"]])[0], said, ranges)


def _ranges(affected: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """From-to pairs. A last bad version without a good one after it stands as that version's
    own next: ``1.2`` is bad, ``1.2.post0`` is not."""
    for each in affected.get("ranges", ()):
        if each.get("type") == "GIT":
            continue
        first = ""
        for event in each.get("events", ()):
            if "introduced" in event:
                first = event["introduced"]
            elif "fixed" in event:
                yield first, event["fixed"]
                first = ""
            elif "last_affected" in event:
                yield first, f"{event['last_affected']}.post0"
                first = ""
        if first:
            yield first, ""


def with_advisories(audited: Audited, found: Iterable[Advisory], on: date, source: str) -> Audited:
    """The list with what was found; why one was accepted stays."""
    accepted = {(each.package, each.id): each.accepted for each in audited.advisories}
    fresh = {
        (each.package, each.id): replace(each, accepted=accepted.get((each.package, each.id), ""))
        for each in found
        if _readable(each)
    }
    kept = {(each.package, each.id): each for each in audited.advisories} | fresh
    return replace(audited, advisories=tuple(kept.values()), looked_on=on, source=source)


def _readable(advisory: Advisory) -> bool:
    """Whether the versions can be compared; a few old entries hold none."""
    try:
        advisory.hits("0")
    except InvalidVersion:
        return False
    return bool(advisory.ranges)


def main(argv: list[str] | None = None) -> int:
    """Runs what was asked for; gives the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--accept", action="store_true", help="the locked versions were looked at")
    parser.add_argument("--advisories", type=Path, metavar="ZIP", help="an OSV export")
    asked = parser.parse_args(argv)
    today = date.today()  # noqa: DTZ011, TID251  the edge
    locked, audited = read_locked(LOCKS), read_list(LIST)
    if asked.advisories:
        found = read_osv(asked.advisories, locked)
        audited = with_advisories(audited, found, today, f"OSV export {asked.advisories.name}")
    if asked.accept:
        audited = replace(audited, packages=locked)
    if asked.accept or asked.advisories:
        write_list(LIST, audited)
    wrong = list(audit(locked, audited, today))
    for line in wrong:
        print(line)
    known = len(audited.advisories)
    listed = f"{len(locked)} packages, {known} advisories of {audited.looked_on}"
    print(f"{listed}: {len(wrong)} to look at")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
