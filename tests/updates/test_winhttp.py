"""https by Windows: what is asked of it, and that nothing stays open whatever comes."""

import pytest

from clerkdesk.updates.winhttp import ask


class FakeServices:
    """Writes down what it is asked; refuses one act when told to."""

    def __init__(self, refuses: str = "") -> None:
        self.asked: list[tuple[str, object]] = []
        self.open_handles: set[int] = set()
        self._refuses = refuses
        self._left = [b"{", b"}", b""]

    def _handle(self, act: str, said: object) -> int:
        self.asked.append((act, said))
        if act == self._refuses:
            raise OSError(12175, act)
        self.open_handles.add(len(self.asked))
        return len(self.asked)

    def open(self, agent: str, milliseconds: int) -> int:
        return self._handle("open", (agent, milliseconds))

    def connect(self, session: int, host: str, port: int) -> int:
        return self._handle("connect", (host, port))

    def request(self, connection: int, path: str) -> int:
        return self._handle("request", path)

    def send(self, request: int, headers: str) -> int:
        self.asked.append(("send", headers))
        if self._refuses == "send":
            raise OSError(12175, "send")
        return 200

    def read(self, request: int, most: int) -> bytes:
        return self._left.pop(0)

    def close(self, handle: int) -> None:
        self.open_handles.remove(handle)


def test_the_very_address_is_asked_and_all_is_closed() -> None:
    services = FakeServices()
    with ask("https://a.go.th:8443/u.json?v=1", "ClerkDesk", "text/x", 10.0, services) as answer:
        assert answer.status == 200
        assert [answer.read(), answer.read(), answer.read()] == [b"{", b"}", b""]
        assert len(services.open_handles) == 3
    assert services.asked == [
        ("open", ("ClerkDesk", 10_000)),
        ("connect", ("a.go.th", 8443)),
        ("request", "/u.json?v=1"),
        ("send", "Accept: text/x\r\n"),
    ]
    assert services.open_handles == set()


def test_an_address_without_port_or_path_is_asked_for_its_first_page() -> None:
    services = FakeServices()
    with ask("https://a.go.th", "ClerkDesk", "text/x", 1.0, services):
        pass
    assert ("connect", ("a.go.th", 443)) in services.asked
    assert ("request", "/") in services.asked


@pytest.mark.parametrize("act", ["open", "connect", "request", "send"])
def test_whatever_is_refused_nothing_stays_open(act: str) -> None:
    services = FakeServices(refuses=act)
    with (
        pytest.raises(OSError, match=act),
        ask("https://a.go.th/", "ClerkDesk", "text/x", 1.0, services),
    ):
        raise AssertionError("nothing came back")
    assert services.open_handles == set()
