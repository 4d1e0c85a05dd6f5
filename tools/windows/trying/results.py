"""What a trial found: a line for each thing, with its time."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Results:
    """Written to ``path`` with each line, so that also a trial that died tells how far it came."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: list[str] = []
        self.passed = True

    def see(self, what: str, good: bool, seen: object = "") -> None:
        """Writes down whether something is as it should be."""
        self.passed = self.passed and good
        self._write(f"{'ok  ' if good else 'FAIL'}  {what}", seen)

    def tell(self, what: str, seen: object) -> None:
        """Writes down a figure."""
        self._write(f"      {what}", seen)

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        """Writes down how long something took."""
        begun = time.monotonic()
        yield
        self.tell(what, f"{time.monotonic() - begun:.1f} s")

    def show(self) -> None:
        """Says at the end what failed, and where all of it stands."""
        failed = [line for line in self._lines if line.startswith("FAIL")]
        print("\n".join(["", *(failed or ["all is as it should be"]), str(self._path)]))

    def _write(self, what: str, seen: object) -> None:
        line = f"{what}: {seen}" if str(seen) else what
        print(line, flush=True)
        self._lines.append(line)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text("\n".join(self._lines) + "\n", "utf-8")
