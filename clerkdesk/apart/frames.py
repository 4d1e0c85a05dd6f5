"""Messages through a pipe: the length in eight bytes, then as many bytes of JSON or of a file.

JSON alone is read from the child: whatever took it over could say nothing but plain values.
"""

import json
import struct
from typing import IO, Any

MOST = 200 * 1024 * 1024
"""Bytes of one message."""

_LENGTH = struct.Struct(">Q")


class PipeEnded(Exception):  # noqa: N818  the ordinary end of a process
    """The other side is gone."""


def send(pipe: IO[bytes], content: bytes) -> None:
    """Writes one message."""
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes:
    """Reads one message. Raises :class:`PipeEnded`."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise PipeEnded
    (length,) = _LENGTH.unpack(head)
    if length > MOST:
        raise PipeEnded
    content = pipe.read(length)
    if len(content) < length:
        raise PipeEnded
    return content


def send_json(pipe: IO[bytes], value: object) -> None:
    """Writes plain values."""
    send(pipe, json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def receive_json(pipe: IO[bytes]) -> dict[str, Any]:
    """Reads plain values. Raises :class:`PipeEnded`, also for what is none of ours."""
    try:
        value = json.loads(receive(pipe).decode("utf-8", "replace"))
    except ValueError as error:
        raise PipeEnded from error
    if not isinstance(value, dict):
        raise PipeEnded
    return value
