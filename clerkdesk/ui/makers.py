"""How each page is made: at the first need, and not loaded before."""

from collections.abc import Callable

from clerkdesk.ui.actions import Place
from clerkdesk.ui.firstrun.hooks import wizard_page
from clerkdesk.ui.further import FURTHER_PAGES
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services


def _today(services: Services) -> Page:
    from clerkdesk.ui.today.page import TodayPage

    return TodayPage(services)


def _memos(services: Services) -> Page:
    from clerkdesk.ui.memos.page import MemosPage

    return MemosPage(services)


def _month(services: Services) -> Page:
    from clerkdesk.ui.month.page import MonthPage

    return MonthPage(services)


def _overview(services: Services) -> Page:
    from clerkdesk.ui.overview.page import OverviewPage

    return OverviewPage(services)


def _settings(services: Services) -> Page:
    from clerkdesk.ui.settings.page import SettingsPage

    return SettingsPage(services)


def _writing(services: Services) -> Page:
    from clerkdesk.ui.writing.page import WritingPage

    return WritingPage(services)


def _pile(services: Services) -> Page:
    from clerkdesk.ui.pile.page import PilePage

    return PilePage(services)


MAKERS: dict[Place, Callable[[Services], Page]] = {
    Place.TODAY: _today,
    Place.MEMOS: _memos,
    Place.MONTH: _month,
    Place.OVERVIEW: _overview,
    Place.SETTINGS: _settings,
    Place.WRITING: _writing,
    Place.PILE: _pile,
    Place.WIZARD: wizard_page,
    **FURTHER_PAGES,
}
