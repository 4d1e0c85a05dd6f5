"""Files that the clerk asked for: written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from clerkdesk.domain.oserrors import explain_os_error


@contextmanager
def whole_file(out: Path, data: bytes) -> Iterator[None]:
    """Writes ``data`` beside ``out``, and puts it in its place when the body went well.

    So an act can be recorded between the two: nothing is recorded of a file that could not be
    written, and no file appears for an act that was refused. ClerkError says what the disk said.
    """
    fresh = _written_beside(out, data)
    try:
        yield
        fresh.replace(out)
    except OSError as error:
        raise explain_os_error(error, out) from error
    finally:
        fresh.unlink(missing_ok=True)


def write_file(out: Path, data: bytes) -> None:
    """Writes ``data`` to ``out``, whole or not at all."""
    with whole_file(out, data):
        pass


def _written_beside(out: Path, data: bytes) -> Path:
    try:
        with NamedTemporaryFile(dir=out.parent, prefix=".clerkdesk-", delete=False) as file:
            fresh = Path(file.name)
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                file.close()
                fresh.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise explain_os_error(error, out) from error
    fresh.chmod(0o644)
    return fresh
