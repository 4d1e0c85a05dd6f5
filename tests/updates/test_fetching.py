"""Fetching a manifest from a server of the test's own: what is sent, and what is not borne."""

import itertools
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.updates import fetching, winhttp
from clerkdesk.updates.fetching import Ask, ask_by_python, fetch, read_file
from clerkdesk.updates.manifest import MOST
from tests.updates.test_winhttp import FakeServices

PEM = Path(__file__).parent / "data" / "localhost.pem"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"


class Server:
    """Answers each request with the same bytes; keeps what it was sent."""

    def __init__(self, answer: bytes) -> None:
        self.asked: list[bytes] = []
        self._answer = answer
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(PEM)
        self._socket = socket.create_server(("localhost", 0))
        self.address = f"https://localhost:{self._socket.getsockname()[1]}/updates.json"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self._socket.accept()
            except OSError:
                return
            try:
                with self._context.wrap_socket(plain, server_side=True) as caller:
                    self.asked.append(caller.recv(65536))
                    caller.sendall(self._answer)
            except OSError:
                continue

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bytes], Server]]:
    for name in ("http_proxy", "https_proxy", "HTTPS_PROXY", "HTTP_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    servers: list[Server] = []

    def start(answer: bytes) -> Server:
        servers.append(Server(answer))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def trusted() -> Ask:
    """Asks as on every system but Windows, and believes the server of the test."""
    return partial(ask_by_python, trusted=ssl.create_default_context(cafile=str(PEM)))


def test_nothing_is_sent_but_the_name_of_the_program(
    serve: Callable[[bytes], Server], trusted: Ask
) -> None:
    server = serve(OK + b"{}")
    assert fetch(server.address, trusted) == b"{}"
    host = server.address.split("/")[2]
    assert server.asked[0].decode().split("\r\n") == [
        "GET /updates.json HTTP/1.1",
        "Accept-Encoding: identity",
        f"Host: {host}",
        "User-Agent: ClerkDesk",
        "Accept: application/json",
        "Connection: close",
        "",
        "",
    ]


def test_a_redirect_is_not_followed(serve: Callable[[bytes], Server], trusted: Ask) -> None:
    other = serve(OK + b"{}")
    head = f"HTTP/1.1 302 Found\r\nLocation: {other.address}\r\n\r\n"
    server = serve(head.encode())
    with pytest.raises(ClerkError, match="302"):
        fetch(server.address, trusted)
    assert other.asked == []


def test_a_server_that_nobody_vouches_for_is_not_believed(
    serve: Callable[[bytes], Server],
) -> None:
    with pytest.raises(ClerkError, match="ติดต่อ"):
        fetch(serve(OK + b"{}").address, ask_by_python)


def test_another_name_than_the_certificate_is_not_believed(
    serve: Callable[[bytes], Server], trusted: Ask
) -> None:
    server = serve(OK + b"{}")
    with pytest.raises(ClerkError, match="ติดต่อ"):
        fetch(server.address.replace("localhost", "127.0.0.1"), trusted)


def test_a_huge_answer_is_read_no_further_than_its_bound(
    serve: Callable[[bytes], Server], trusted: Ask
) -> None:
    with pytest.raises(ClerkError, match="ใหญ่หรือช้า"):
        fetch(serve(OK + b"x" * (MOST + 1)).address, trusted)


def test_an_answer_that_drips_is_given_up(serve: Callable[[bytes], Server], trusted: Ask) -> None:
    ticks = itertools.count(step=int(fetching.LONGEST) + 1)
    with pytest.raises(ClerkError, match="ใหญ่หรือช้า"):
        fetch(serve(OK + b"{}").address, trusted, clock=lambda: next(ticks))


def test_an_address_without_https_is_never_asked(serve: Callable[[bytes], Server]) -> None:
    server = serve(OK)
    with pytest.raises(ClerkError, match="https"):
        fetch(server.address.replace("https", "http"))
    with pytest.raises(ClerkError, match="ติดต่อ"):
        fetch("https://localhost:1/nobody", ask_by_python)
    assert server.asked == []


def test_rubbish_in_place_of_http_is_said(serve: Callable[[bytes], Server], trusted: Ask) -> None:
    with pytest.raises(ClerkError, match="ติดต่อ"):
        fetch(serve(b"\x00\x01\x02").address, trusted)
    with pytest.raises(ClerkError, match="404"):
        fetch(serve(b"HTTP/1.1 404 Not Found\r\n\r\n").address, trusted)


def test_windows_is_asked_for_the_same_and_its_answer_bounded_alike() -> None:
    said: list[tuple[str, object]] = []

    class Windows(FakeServices):
        def read(self, request: int, most: int) -> bytes:
            return b"x" * most

    services = Windows()
    services.asked = said
    with pytest.raises(ClerkError, match="ใหญ่หรือช้า"):
        fetch("https://a.go.th/u.json", lambda at: winhttp.ask(at, "A", "B", 1.0, services))
    assert services.open_handles == set()
    refusing = FakeServices(refuses="send")
    with pytest.raises(ClerkError, match="ติดต่อ"):
        fetch("https://a.go.th/u.json", lambda at: winhttp.ask(at, "A", "B", 1.0, refusing))


def test_a_file_on_a_stick_is_read_with_the_same_bound(tmp_path: Path) -> None:
    path = tmp_path / "updates.json"
    with pytest.raises(ClerkError):
        read_file(path)
    path.write_bytes(b"{}")
    assert read_file(path) == b"{}"
    path.write_bytes(b"x" * (MOST + 1))
    with pytest.raises(ClerkError, match="ใหญ่"):
        read_file(path)
