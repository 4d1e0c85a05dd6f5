"""The places that do not stand in the side bar: who makes them, and the ways that lead there."""

from collections.abc import Callable

from clerkdesk.ui.page import Page
from clerkdesk.ui.places import FURTHER, Place
from clerkdesk.ui.services import Services


def _plan(services: Services) -> Page:
    from clerkdesk.ui.plan.page import PlanPage

    return PlanPage(services)


def _intake(services: Services) -> Page:
    from clerkdesk.ui.intake.page import IntakePage

    return IntakePage(services)


def _forms(services: Services) -> Page:
    from clerkdesk.ui.forms.page import FormsPage

    return FormsPage(services)


def _procedure(services: Services) -> Page:
    from clerkdesk.ui.procedure.page import ProcedurePage

    return ProcedurePage(services)


def _arrivals(services: Services) -> Page:
    from clerkdesk.ui.takingin.page import ArrivalsPage

    return ArrivalsPage(services)


def _together(services: Services) -> Page:
    from clerkdesk.ui.takingin.togetherpage import TogetherPage

    return TogetherPage(services)


def _journal(services: Services) -> Page:
    from clerkdesk.ui.journal.page import JournalPage

    return JournalPage(services)


FURTHER_PAGES: dict[Place, Callable[[Services], Page]] = {
    Place.PLAN: _plan,
    Place.INTAKE: _intake,
    Place.FORMS: _forms,
    Place.PROCEDURE: _procedure,
    Place.ARRIVALS: _arrivals,
    Place.TOGETHER: _together,
    Place.JOURNAL: _journal,
}


def ways_further(
    services: Services, page_of: Callable[[Place], Page]
) -> dict[str, Callable[[], None]]:
    """What the actions do that lead to these places, and to the topics in the settings."""

    def go_to(place: Place) -> Callable[[], None]:
        return lambda: services.go(place)

    def show_topics() -> None:
        from clerkdesk.ui.settings.page import INSIDE_MARK, SettingsPage

        page = page_of(Place.SETTINGS)
        if isinstance(page, SettingsPage):
            page.show_section("topics")
            services.marks[INSIDE_MARK] = "yes"
            services.go(Place.SETTINGS)

    return {"topics": show_topics, **{place.value: go_to(place) for place in FURTHER}}
