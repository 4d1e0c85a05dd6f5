"""https as Windows itself speaks it: with its certificates, its proxies and its mended faults.

The frozen program has no OpenSSL; what is asked is the same. (Microsoft: "Windows HTTP Services",
winhttp.h for the figures.) Every failure is an OSError.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import wintypes
from typing import Any, Protocol
from urllib.parse import urlsplit

AUTOMATIC_PROXY = 4
FLAG_SECURE = 0x00800000
FLAG_REFRESH = 0x00000100
OPTION_DISABLE_FEATURE, NO_COOKIES, NO_LOGIN = 63, 0x1, 0x4
OPTION_REDIRECT_POLICY, NEVER = 88, 0
OPTION_PROTOCOLS, TLS_1_2 = 84, 0x800
QUERY_STATUS, AS_NUMBER = 19, 0x20000000
_AT_ONCE = 8 * 1024


class Services(Protocol):
    """What is asked of winhttp.dll; handles are numbers, 0 for none."""

    def open(self, agent: str, milliseconds: int) -> int: ...
    def connect(self, session: int, host: str, port: int) -> int: ...
    def request(self, connection: int, path: str) -> int: ...
    def send(self, request: int, headers: str) -> int: ...
    def read(self, request: int, most: int) -> bytes: ...
    def close(self, handle: int) -> None: ...


class WinHttp:
    """winhttp.dll."""

    def __init__(self) -> None:
        self._dll: Any = ctypes.WinDLL("winhttp", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
        handle, text, number = wintypes.HANDLE, wintypes.LPCWSTR, wintypes.DWORD
        shapes: dict[str, tuple[Any, tuple[Any, ...]]] = {
            "Open": (handle, (text, number, text, text, number)),
            "SetTimeouts": (wintypes.BOOL, (handle, *([ctypes.c_int] * 4))),
            "Connect": (handle, (handle, text, wintypes.WORD, number)),
            "OpenRequest": (handle, (handle, text, text, text, text, wintypes.LPVOID, number)),
            "SetOption": (wintypes.BOOL, (handle, number, wintypes.LPVOID, number)),
            "SendRequest": (
                wintypes.BOOL,
                (handle, text, number, wintypes.LPVOID, number, number, ctypes.c_size_t),
            ),
            "ReceiveResponse": (wintypes.BOOL, (handle, wintypes.LPVOID)),
            "QueryHeaders": (
                wintypes.BOOL,
                (handle, number, text, wintypes.LPVOID, wintypes.LPVOID, wintypes.LPVOID),
            ),
            "ReadData": (wintypes.BOOL, (handle, wintypes.LPVOID, number, wintypes.LPVOID)),
            "CloseHandle": (wintypes.BOOL, (handle,)),
        }
        for name, (result, arguments) in shapes.items():
            function = getattr(self._dll, f"WinHttp{name}")
            function.restype, function.argtypes = result, arguments

    def open(self, agent: str, milliseconds: int) -> int:
        """A session that waits so long for each step."""
        session = self._call("Open", agent, AUTOMATIC_PROXY, None, None, 0)
        self._call("SetTimeouts", session, *([milliseconds] * 4))
        self._set(session, OPTION_PROTOCOLS, TLS_1_2)
        return session

    def connect(self, session: int, host: str, port: int) -> int:
        """A connection to a host."""
        return self._call("Connect", session, host, port, 0)

    def request(self, connection: int, path: str) -> int:
        """A request that goes nowhere else, and says nothing of who asks."""
        flags = FLAG_SECURE | FLAG_REFRESH
        request = self._call("OpenRequest", connection, "GET", path, None, None, None, flags)
        self._set(request, OPTION_REDIRECT_POLICY, NEVER)
        self._set(request, OPTION_DISABLE_FEATURE, NO_COOKIES | NO_LOGIN)
        return request

    def send(self, request: int, headers: str) -> int:
        """Sends it; gives the status of the answer."""
        self._call("SendRequest", request, headers, 0xFFFFFFFF, None, 0, 0, 0)
        self._call("ReceiveResponse", request, None)
        status, size = wintypes.DWORD(), wintypes.DWORD(ctypes.sizeof(wintypes.DWORD))
        asked = (QUERY_STATUS | AS_NUMBER, None, ctypes.byref(status), ctypes.byref(size), None)
        self._call("QueryHeaders", request, *asked)
        return status.value

    def read(self, request: int, most: int) -> bytes:
        """The next piece of the answer; nothing at its end."""
        held, got = ctypes.create_string_buffer(most), wintypes.DWORD()
        self._call("ReadData", request, held, most, ctypes.byref(got))
        return held.raw[: got.value]

    def close(self, handle: int) -> None:
        """Gives a handle back."""
        self._dll.WinHttpCloseHandle(handle)

    def _set(self, handle: int, option: int, value: int) -> None:
        held = wintypes.DWORD(value)
        self._call("SetOption", handle, option, ctypes.byref(held), ctypes.sizeof(held))

    def _call(self, name: str, *arguments: object) -> int:
        answer = getattr(self._dll, f"WinHttp{name}")(*arguments)
        if not answer:
            code = ctypes.get_last_error()  # type: ignore[attr-defined, unused-ignore]
            raise OSError(code, f"WinHttp{name}")
        return int(answer)


class Answer:
    """What came back: ``status``, and the rest of it by :meth:`read`."""

    def __init__(self, services: Services, request: int, status: int) -> None:
        self._services, self._request, self.status = services, request, status

    def read(self, most: int = _AT_ONCE) -> bytes:
        """At most so many bytes; none at the end."""
        return self._services.read(self._request, most)


@contextmanager
def ask(
    address: str, agent: str, accept: str, seconds: float, services: Services | None = None
) -> Iterator[Answer]:
    """Asks for what lies at an https ``address``."""
    by = services or WinHttp()
    parts = urlsplit(address)
    path = parts.path or "/"
    handles = list[int]()
    try:
        handles.append(by.open(agent, int(seconds * 1000)))
        handles.append(by.connect(handles[-1], parts.hostname or "", parts.port or 443))
        handles.append(by.request(handles[-1], f"{path}?{parts.query}" if parts.query else path))
        yield Answer(by, handles[-1], by.send(handles[-1], f"Accept: {accept}\r\n"))
    finally:
        for handle in reversed(handles):
            by.close(handle)
