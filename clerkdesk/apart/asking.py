"""Asks a reading process, one thing after another, and ends it when it takes too long."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Timer
from typing import IO, TYPE_CHECKING, Any

from clerkdesk.apart.frames import PipeEnded, receive_json, send, send_json

if TYPE_CHECKING:
    import subprocess

_ABORTED = (-6, 134, 0xC0000409)
"""How a process ends that got no more memory: by abort, on POSIX and on Windows."""


class NotStarted(Exception):  # noqa: N818  who asked says what could not be read
    """The process could not be started."""


class Ended(Exception):  # noqa: N818  likewise
    """The process did not survive what it was asked: it was ``late``, or ``grew`` too large."""

    def __init__(self, *, late: bool, grew: bool) -> None:
        self.late = late
        self.grew = grew
        super().__init__()


@dataclass
class _Watched:
    """A child that is ended when it takes too long."""

    child: "subprocess.Popen[bytes]"
    late: bool = False

    def end_late(self) -> None:
        self.late = True
        self.child.kill()

    def within(self, seconds: float, say: Callable[[IO[bytes]], None]) -> dict[str, Any]:
        """The answer to what ``say`` says. Raises :class:`PipeEnded` when the child is gone."""
        assert self.child.stdin is not None
        assert self.child.stdout is not None
        timer = Timer(seconds, self.end_late)
        timer.daemon = True
        timer.start()
        try:
            say(self.child.stdin)
            return receive_json(self.child.stdout)
        except (BrokenPipeError, OSError) as error:
            raise PipeEnded from error
        finally:
            timer.cancel()


class Process:
    """One child answers many times; after one that ends it, another is started. For one thread."""

    def __init__(
        self,
        launch: Callable[[], "subprocess.Popen[bytes]"],
        limits: Mapping[str, object],
        start: float,
    ) -> None:
        """``limits`` are told to the child first; ``start`` seconds it may take until it can read:
        virus scanners look at every program."""
        self._launch = launch
        self._limits = dict(limits)
        self._start = start
        self._watched: _Watched | None = None

    def ask(self, content: bytes, seconds: float) -> dict[str, Any]:
        """The answer to ``content``. Raises :class:`Ended` and :class:`NotStarted`."""
        watched = self._started()
        try:
            return watched.within(seconds, lambda pipe: send(pipe, content))
        except PipeEnded:
            self.close()
            grew = watched.child.returncode in _ABORTED
            raise Ended(late=watched.late, grew=grew) from None

    def close(self) -> None:
        """Ends the child; the next question starts another."""
        watched, self._watched = self._watched, None
        if watched is None:
            return
        child = watched.child
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            _close(pipe)

    def _started(self) -> _Watched:
        if self._watched is not None and self._watched.late:
            self.close()  # its time ran out just when it had answered
        if self._watched is None:
            self._watched = _Watched(self._launch())
            try:
                self._watched.within(self._start, lambda pipe: send_json(pipe, self._limits))
            except PipeEnded as error:
                self.close()
                raise NotStarted from error
        return self._watched


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:  # what could not be sent any more
        return
