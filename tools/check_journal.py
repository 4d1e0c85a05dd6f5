"""Checks what ClerkDesk exported of its journal, by Python alone. See docs/journal-format.md
python check_journal.py 2568.jsonl 2569.jsonl journal:812:9f3a... (the years, then printed codes)"""

import hashlib
import json
import sys
from pathlib import Path

PARTS = ("seq", "at", "who", "act", "subject", "before", "after", "rows", "previous")


def first_wrong(lines: list[bytes], held: dict[int, str]) -> str:
    """What is wrong first in a file, if anything; ``held`` gets the hash of each entry."""
    seq = 0
    for count, line in enumerate(lines, start=1):
        try:
            entry = {name: json.loads(line)[name] for name in (*PARTS, "hash")}
            parts = ((name, str(entry[name])) for name in PARTS if entry[name] is not None)
            text = "".join(f"{name}={len(part)}:{part}" for name, part in parts)
            own = hashlib.sha256(text.encode()).hexdigest()
            seq = seq + 1 if seq else int(entry["seq"])
            before = held.get(seq - 1, entry["previous"] if seq > 1 else "0" * 64)
            fits = {**entry, "seq": seq, "previous": before, "hash": held.setdefault(seq, own)}
            if line != f"{json.dumps(fits, ensure_ascii=False)}\n".encode() or own != held[seq]:
                return f"line {count}: entry {seq} was changed, moved or taken out"
        except (ValueError, KeyError, TypeError) as error:
            return f"line {count} is no entry of a journal: {error!r}"
    return "" if seq else "no entries"


if __name__ == "__main__":
    known, wrong = dict[int, str](), False
    for word in sys.argv[1:]:
        if word.startswith("journal:"):
            said = "" if word in {f"journal:{n}:{known[n]}" for n in known} else "not held"
        else:
            said = first_wrong(Path(word).read_bytes().splitlines(keepends=True), known)
        wrong = wrong or bool(said)
        print(f"{word}: {said or f'whole, {len(known)} entries so far, up to {max(known)}'}")
    sys.exit(wrong)
