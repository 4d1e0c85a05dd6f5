"""The sections of the settings, once: their words, their icons, who makes them."""

from collections.abc import Callable
from dataclasses import dataclass

from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import Section

Maker = Callable[[Services, Saver], Section]


@dataclass(frozen=True)
class Entry:
    """One section of the list. ``make`` is called when it is first wanted."""

    key: str
    words: Wording
    icon: str
    make: Maker


def _office(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.office import OfficeSection

    return OfficeSection(services, saver)


def _units(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.units import UnitsSection

    return UnitsSection(services, saver)


def _people(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.people import PeopleSection

    return PeopleSection(services, saver)


def _registers(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.registers import RegistersSection

    return RegistersSection(services, saver)


def _topics(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.topics import TopicsSection

    return TopicsSection(services, saver)


def _rounds(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.rounds import RoundsSection

    return RoundsSection(services, saver)


def _mail(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.mail import MailSection

    return MailSection(services, saver)


def _forms(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.forms import FormsSection

    return FormsSection(services, saver)


def _paper(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.paper import PaperSection

    return PaperSection(services, saver)


def _data(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.data import DataSection

    return DataSection(services, saver)


def _lock(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.lock import LockSection

    return LockSection(services, saver)


def _updates(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.updates import UpdatesSection

    return UpdatesSection(services, saver)


def _looks(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.looks import LooksSection

    return LooksSection(services, saver)


def _language(services: Services, saver: Saver) -> Section:
    from clerkdesk.ui.settings.language import LanguageSection

    return LanguageSection(services, saver)


SECTIONS = (
    Entry("office", th("สำนักงาน"), "landmark", _office),
    Entry("units", th("หน่วยงาน"), "network", _units),
    Entry("people", th("บุคลากรและหน้าที่"), "users", _people),
    Entry("registers", Wording("ทะเบียนเลขที่หนังสือ", "Book numbers"), "hash", _registers),
    Entry("topics", th("หัวข้อที่เผยแพร่"), "list-todo", _topics),
    Entry("rounds", th("รอบรายงาน"), "calendar-days", _rounds),
    Entry("mail", th("อีเมล"), "send", _mail),
    Entry("forms", th("แบบ"), "file-text", _forms),
    Entry("paper", th("กระดาษ"), "printer", _paper),
    Entry("data", th("ข้อมูลและการสำรอง"), "hard-drive", _data),
    Entry("lock", th("รหัสล็อกหน้าต่าง"), "lock", _lock),
    Entry("updates", th("รุ่นใหม่"), "download", _updates),
    Entry("looks", th("หน้าตา"), "sun-moon", _looks),
    Entry("language", th("ภาษา (Language)"), "languages", _language),
)
