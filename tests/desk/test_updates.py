"""Looking for newer versions: wanted, once a day, never an older manifest, never a download."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from clerkdesk import __version__
from clerkdesk.desk.updates import (
    look_by_itself,
    look_into_file,
    look_now,
    read_updates,
    set_wish,
)
from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings.policy import read_policy
from clerkdesk.settings.updates import NAME, UpdateWish, load_wish
from tests.updates.test_manifest import KEY, SEED, signed, told

TODAY = date(2026, 11, 23)
ADDRESS = "https://example.go.th/updates.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    set_wish(tmp_path, on=True, address=ADDRESS, key=KEY)
    return tmp_path


class Network:
    """Answers with one manifest, and counts who asked."""

    def __init__(self, content: bytes = signed(told(), SEED)) -> None:
        self.content, self.asked = content, list[str]()

    def __call__(self, address: str) -> bytes:
        self.asked.append(address)
        return self.content


def test_nothing_is_asked_until_somebody_wants_it(tmp_path: Path) -> None:
    network = Network()
    assert look_by_itself(tmp_path, TODAY, network) is None
    set_wish(tmp_path, on=False, address=ADDRESS, key=KEY)
    assert look_by_itself(tmp_path, TODAY, network) is None
    assert network.asked == []
    assert not UpdateWish().on


def test_the_address_is_asked_once_a_day_and_the_news_are_kept(folder: Path) -> None:
    network = Network()
    found = look_by_itself(folder, TODAY, network)
    assert found is not None
    assert found.version == "0.2.0"
    assert look_by_itself(folder, TODAY, network) is None
    assert network.asked == [ADDRESS]
    assert read_updates(folder, TODAY).newer == found
    assert look_by_itself(folder, date(2026, 11, 24), network) == found


def test_a_network_that_is_away_is_asked_once_a_day_too(folder: Path) -> None:
    asked = []

    def away(address: str) -> bytes:
        asked.append(address)
        raise ClerkError("ไม่มีเครือข่าย")

    assert look_by_itself(folder, TODAY, away) is None
    assert look_by_itself(folder, TODAY, away) is None
    assert len(asked) == 1
    assert load_wish(folder).failed
    with pytest.raises(ClerkError, match="ไม่มีเครือข่าย"):
        look_now(folder, TODAY, away)


def test_the_version_that_runs_and_older_ones_are_no_news(folder: Path) -> None:
    for serial, version in enumerate((__version__, "0.0.9"), 8):
        content = signed(told(version=version, serial=serial), SEED)
        assert look_now(folder, TODAY, Network(content)) is None
        assert read_updates(folder, TODAY).newer is None


def test_an_older_manifest_is_not_played_again(folder: Path, tmp_path: Path) -> None:
    look_now(folder, TODAY, Network(signed(told(serial=8, version="0.3.0"), SEED)))
    with pytest.raises(ClerkError, match="เก่ากว่า"):
        look_now(folder, TODAY, Network())
    (tmp_path / "old.json").write_bytes(signed(told(), SEED))
    with pytest.raises(ClerkError, match="เก่ากว่า"):
        look_into_file(folder, tmp_path / "old.json", TODAY)
    set_wish(folder, on=True, address="https://other.go.th/", key=KEY)
    with pytest.raises(ClerkError, match="เก่ากว่า"):
        look_now(folder, TODAY, Network())
    found = read_updates(folder, TODAY).newer
    assert found is not None
    assert found.version == "0.3.0"


def test_a_manifest_whose_time_is_over_says_nothing(folder: Path) -> None:
    with pytest.raises(ClerkError, match="หมดอายุ"):
        look_now(folder, date(2027, 11, 23), Network())
    look_now(folder, TODAY, Network())
    assert read_updates(folder, date(2027, 11, 23)).newer is None


def test_a_manifest_from_a_stick_needs_a_key_and_no_network(tmp_path: Path) -> None:
    path = tmp_path / "updates.json.txt"
    path.write_bytes(signed(told(), SEED))
    with pytest.raises(ClerkError, match="กุญแจ"):
        look_into_file(tmp_path, path, TODAY)
    set_wish(tmp_path, on=False, address="", key=KEY)
    found = look_into_file(tmp_path, path, TODAY)
    assert found is not None
    assert load_wish(tmp_path).looked_on == ""


def test_what_was_kept_is_believed_only_under_the_key_of_now(folder: Path) -> None:
    look_now(folder, TODAY, Network())
    other = "A" * 43 + "="
    set_wish(folder, on=True, address=ADDRESS, key=other)
    assert read_updates(folder, TODAY).newer is None
    assert load_wish(folder).serial == 0


def test_a_wish_is_refused_taken_back_and_never_half_kept(folder: Path) -> None:
    for address, key in (("http://example.go.th/", KEY), (ADDRESS, "abc"), ("", KEY)):
        with pytest.raises(ClerkError):
            set_wish(folder, on=True, address=address, key=key)
    assert set_wish(folder, on=True, address=ADDRESS, key=KEY) is None
    done = set_wish(folder, on=False, address=ADDRESS, key=KEY)
    assert done is not None
    assert done.undo is not None
    done.undo.run()
    assert load_wish(folder).on


@pytest.mark.parametrize("text", ["", "{", "[]", '{"on": "yes"}', '{"serial": null}', "\x00"])
def test_a_spoilt_file_wishes_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, "utf-8")
    assert load_wish(tmp_path) == UpdateWish()


def test_what_the_computers_keeper_has_set_goes_before(folder: Path) -> None:
    policy = {"UpdateAddress": "https://province.go.th/u", "UpdateKey": "B" * 43 + "="}
    wish = load_wish(folder, policy.get)
    assert (wish.address, wish.by_policy, wish.on) == (policy["UpdateAddress"], True, False)
    assert load_wish(folder, {**policy, "UpdateCheck": 1}.get).on
    never = load_wish(folder, {"UpdateCheck": 0}.get)
    assert (never.on, never.by_policy) == (False, True)


@pytest.mark.parametrize("never", [0, "0"])
def test_where_the_keeper_forbids_it_nobody_asks_the_network(
    folder: Path, monkeypatch: pytest.MonkeyPatch, never: int | str
) -> None:
    set_policy(monkeypatch, {"UpdateCheck": never, "UpdateKey": f" {KEY}\n"})
    network, notice = Network(), folder / "from-a-stick.json"
    assert look_by_itself(folder, TODAY, network) is None
    with pytest.raises(ClerkError, match="ผู้ดูแลเครื่อง"):
        look_now(folder, TODAY, network)
    assert network.asked == []
    notice.write_bytes(network.content)
    assert look_into_file(folder, notice, TODAY) is not None


def test_the_keepers_key_holds_where_only_sticks_come_by(tmp_path: Path) -> None:
    policy: dict[str, int | str] = {"UpdateKey": KEY, "UpdateCheck": 1}
    wish = load_wish(tmp_path, policy.get)
    assert (wish.key, wish.address, wish.on, wish.by_policy) == (KEY, "", False, True)


def test_what_the_keeper_wished_is_not_wished_any_more_without_the_policy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_wish(tmp_path, on=False, address=ADDRESS, key=KEY)
    policy = {"UpdateCheck": 1, "UpdateAddress": "https://province.go.th/u", "UpdateKey": KEY}
    with monkeypatch.context() as for_a_while:
        set_policy(for_a_while, policy)
        assert look_by_itself(tmp_path, TODAY, Network()) is not None
    wish = load_wish(tmp_path)
    assert (wish.on, wish.address, wish.serial) == (False, ADDRESS, told()["serial"])


def set_policy(monkeypatch: pytest.MonkeyPatch, policy: dict[str, int | str]) -> None:
    monkeypatch.setattr(
        "clerkdesk.desk.updates.load_wish", lambda folder: load_wish(folder, policy.get)
    )


def test_policies_are_read_from_the_registry_of_the_computer_before_the_user() -> None:
    held = {"machine": {"UpdateCheck": 0}, "user": {"UpdateCheck": 1, "UpdateKey": "k"}}

    class Key:
        def __init__(self, root: str, _path: str) -> None:
            self.values = held[root]

        def __enter__(self) -> "Key":
            return self

        def __exit__(self, *_error: object) -> None:
            return None

    def query(key: Key, name: str) -> tuple[object, int]:
        try:
            return key.values[name], 1
        except KeyError as error:
            raise FileNotFoundError(name) from error

    winreg = SimpleNamespace(
        HKEY_LOCAL_MACHINE="machine", HKEY_CURRENT_USER="user", OpenKey=Key, QueryValueEx=query
    )
    assert read_policy("UpdateCheck", lambda _name: winreg) == 0
    assert read_policy("UpdateKey", lambda _name: winreg) == "k"
    assert read_policy("UpdateAddress", lambda _name: winreg) is None
