"""Checks and how they are run. Each is a switch of its own; packages add more (entry points "factdesk.checks")."""

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Protocol

from annotations.check.across_articles import AcrossArticles
from annotations.check.arithmetic import Arithmetic
from annotations.check.article import CheckedArticle
from annotations.check.bare_dollar import BareDollar
from annotations.check.counted_list import CountedList
from annotations.check.direction import Direction
from annotations.check.event_dates import EventDates
from annotations.check.headline import Headline
from annotations.check.known_name import KnownNames
from annotations.check.label_consistency import LabelConsistency
from annotations.check.name_drift import NameDrift
from annotations.check.name_words import NameWords
from annotations.check.part_of_whole import PartOfWhole
from annotations.check.quotes import Quotes
from annotations.check.rates import Rates
from annotations.check.relative_day import RelativeDay
from annotations.check.roles import Roles
from annotations.check.same_clause import SameClause
from annotations.check.same_deed import SameDeed
from annotations.check.same_quantity import SameQuantity
from annotations.check.superlatives import Superlatives
from annotations.check.text_hazards import TextHazards
from annotations.check.time_span import TimeSpan
from annotations.check.told_again import ToldAgain
from annotations.check.told_date import ToldDate
from annotations.check.told_order import ToldOrder
from annotations.check.unit_slip import UnitSlip
from annotations.check.weekday import Weekday
from annotations.plugins import plugins
from schemas.finding import Finding, Severity

__all__ = ["Check", "CheckedArticle", "checks", "run_checks", "switched_on"]


class Check(Protocol):
    """One rule. It never decides: it points to places that cannot all hold, and says why."""

    name: str
    version: str
    severity: Severity

    def run(self, articles: Sequence[CheckedArticle]) -> Iterable[Finding]:
        """Return what does not hold inside each of the articles, and between them."""
        ...


def checks() -> tuple[Check, ...]:
    """Return the checks of this program and of installed packages.

    The one by the register of names is there by its name: it finds something where a project gives it its register.
    """
    return (
        *(BareDollar(), NameDrift(), SameQuantity(), Weekday(), TextHazards()),
        *(Arithmetic(), TimeSpan(), EventDates(), UnitSlip(), Roles(), NameWords(), Quotes()),
        *(Headline(), Direction(), CountedList(), Superlatives(), ToldAgain(), SameClause(), ToldDate()),
        *(Rates(), RelativeDay(), ToldOrder(), SameDeed(), PartOfWhole(), AcrossArticles(), KnownNames({})),
        LabelConsistency(),
        *plugins("factdesk.checks"),
    )


def switched_on(settings: Mapping[str, Any]) -> set[str]:
    """Return the names of the checks that a project uses: all but those with a setting `check.NAME` that is false."""
    return {check.name for check in checks() if settings.get(f"check.{check.name}", True) is not False}


def run_checks(articles: Sequence[CheckedArticle], only: Collection[str] | None = None) -> list[Finding]:
    """Return the findings in and between the articles, in order of their first place.

    `only` names the checks that are switched on; None is all of them. A check that fails is logged and finds nothing;
    it stops none of the others.
    """
    order = {article.article_id: i for i, article in enumerate(articles)}
    on = [check for check in checks() if only is None or check.name in only]
    found = [f for check in on for f in _found(check, articles) if only is None or f.check in only]
    return sorted(found, key=lambda f: (order.get(f.members[0].article or "", 0), f.members[0].start, f.check))


def _found(check: Check, articles: Sequence[CheckedArticle]) -> list[Finding]:
    try:
        return list(check.run(articles))
    except Exception:
        logging.getLogger(__name__).exception("the check %s failed", check.name)
        return []
