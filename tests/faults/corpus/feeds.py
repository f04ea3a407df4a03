"""Feeds: 20 files."""

import gzip

from faults.corpus.case import Case, Made, Make
from faults.corpus.word import LAUGHS, OUTSIDE, PARAMETER, QUADRATIC
from unit.ingest import made

DEEP = 100_000
BODY = f"<p>{made.LEAD}</p>"


def item(title: str = made.TITLE, body: str = BODY, more: str = "") -> str:
    escaped = body.replace("&", "&amp;").replace("<", "&lt;")
    return f"<item><title>{title}</title><description>{escaped}</description>{more}</item>"


def _feed(items: str) -> str:
    return made.rss(items).decode()


def _bare(before: str, inside: str = "") -> str:
    return before + _feed(item(inside)).split("?>", 1)[1]


def _case(name: str, ends: str, make: Made | Make, *notices: str, read: int | None = None, slow: bool = False) -> Case:
    return Case("feeds", name, ends, make if callable(make) else lambda _: make, notices=notices, read=read, slow=slow)


def cases() -> list[Case]:
    """Return the family."""
    active = "<script>fetch('http://127.0.0.1:9/x')</script>".replace("<", "&lt;")
    link = "<link>javascript:alert(1)</link>"
    return [
        _case("laughs.rss", "bomb", _bare(LAUGHS, "&b;")),
        _case("quadratic.rss", "bomb", _bare(QUADRATIC, "&a;" * 1_000)),
        _case("outside.rss", "bomb", _bare(OUTSIDE, "&a;")),
        _case("parameter.atom", "bomb", _bare(PARAMETER)),
        _case("wide-laughs.rss", "bomb", _bare(LAUGHS, "&b;").encode("utf-16")),
        _case(
            "items.rss",
            "too-large|timeout",
            lambda _: _feed("<item><title>x</title></item>" * 100_000),
            slow=True,
        ),
        _case("deep.xml", "too-deep", lambda _: f"<rss>{'<a>' * DEEP}{'</a>' * DEEP}</rss>"),
        _case("deep-body.rss", "too-deep", lambda _: _feed(item(body="<div>" * DEEP + "x")), read=0),
        _case("script.rss", "ok", _feed(item(active))),
        _case(
            "script-body.rss", "ok", _feed(item(body=BODY + "<script>alert(1)</script><img src=x onerror=alert(1)>"))
        ),
        _case("javascript.rss", "ok", _feed(item(more=link)), read=1),
        _case("file.rss", "ok", _feed(item(more="<link>file:///etc/passwd</link>")), read=1),
        _case("other-root.xml", "not-format", "<html><body>x</body></html>"),
        _case("words.rss", "not-format", "Dear desk, this is no feed.\n" * 9),
        _case("packed.rss", "not-format", gzip.compress(_feed(item()).encode(), mtime=0)),
        _case("empty.rss", "not-format", b""),
        _case("no-items.rss", "empty", _feed("")),
        _case("odd-dates.rss", "ok", _feed(item(more="<pubDate>Fri, 99 Foo 99999 99:99:99 +9999</pubDate>")), read=1),
        _case("cut.rss", "empty", _feed(item() * 3)[:-120], read=2),
        _case("one-empty.rss", "empty", _feed(item() + item(body="") + item()), read=2),
    ]
