"""Times that do not fit each other: durations, ages, the order of dates, minutes of a match."""

from collections.abc import Iterator, Sequence

from annotations.check.ages import ages
from annotations.check.article import CheckedArticle
from annotations.check.date_order import orders
from annotations.check.durations import durations
from annotations.check.match_time import match_minutes
from annotations.check.skeleton import skeletons
from schemas.finding import Finding, Severity


class TimeSpan:
    """Compares by the calendar, and with the article's date or dateline where a time runs until now."""

    name = "time-span"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        check = (self.name, self.version)
        for article in articles:
            around = skeletons(article)
            yield from durations(check, around)
            yield from orders(check, around)
            yield from match_minutes(check, around)
            yield from ages(check, article)
