"""Web pages: 45 files."""

from faults.corpus.case import Case, Made, Make
from unit.ingest import made

SAID = f"<p>{made.LEAD}</p><p>{made.MORE}</p>"
ACTIVE = (
    "<script>fetch('http://127.0.0.1:9/x')</script>", "<img src=http://127.0.0.1:9/x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "<iframe src=http://127.0.0.1:9/x></iframe>", "<object data=file:///etc/passwd></object>",
    "<embed src=file:///dev/zero>", "<link rel=stylesheet href=http://127.0.0.1:9/x>",
    "<style>@import 'http://127.0.0.1:9/x';</style>", "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/x'>",
    "<base href=http://127.0.0.1:9/>", "<a href='javascript:alert(1)'>a word</a>",
    "<form action=http://127.0.0.1:9/x><input autofocus onfocus=alert(1)></form>",
    "<video src=http://127.0.0.1:9/x poster=file:///dev/zero></video>", "<audio src=x onerror=alert(1)></audio>",
    "<body background=http://127.0.0.1:9/x onload=alert(1)>", "<math><mtext><script>alert(1)</script></mtext></math>",
    "<template><script>alert(1)</script></template>", "<noscript><img src=http://127.0.0.1:9/x></noscript>",
    "<details open ontoggle=alert(1)>more</details>", "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<table background=http://127.0.0.1:9/x><tr><td>cell</table>", "<p style='background:url(http://127.0.0.1:9/x)'>a</p>",
    "<xml><?xml-stylesheet href='http://127.0.0.1:9/x'?></xml>",
)  # fmt: skip


def _case(name: str, ends: str, make: Made | Make, *notices: str, slow: bool = False) -> Case:
    return Case("html", name, ends, make if callable(make) else lambda _: make, notices=notices, slow=slow)


def _broken() -> list[Case]:
    plain = made.page()
    return [
        _case("empty.html", "not-format", b""),
        _case("no-words.html", "empty", "<html><body><img src=a.png></body></html>"),
        _case("deep.html", "too-deep", lambda _: SAID + "<div>" * 100_000 + "x" + "</div>" * 100_000),
        _case("deep-inline.html", "too-deep", lambda _: SAID + "<b>" * 100_000 + "x"),
        _case("deep-tables.html", "too-deep", lambda _: SAID + "<table><tr><td>" * 20_000 + "x"),
        _case("deep-lists.html", "too-deep", lambda _: SAID + "<ul><li>" * 40_000 + "x"),
        _case("attributes.html", "ok|timeout", slow=True,
              make=lambda _: made.page("<p " + " ".join(f"a{i}=1" for i in range(300_000)) + ">Words.</p>")),
        _case("unclosed.html", "ok", plain.replace("</p>", "").replace("</article>", "").replace("</body>", "")),
        _case("cut.html", "ok", plain[: plain.index("</article>") - 30]),
        _case("comments.html", "ok", lambda _: made.page("<!-- x -->" * 300_000), slow=True),
        _case("paragraphs.html", "ok|timeout", lambda _: made.page("<p>A short one.</p>" * 200_000), slow=True),
        _case("lying-charset.html", "ok", plain.replace("utf-8", "koi8-r").replace("mayor", "Bürgermeister").encode()),
        _case("no-such-charset.html", "ok", plain.replace("utf-8", "utf-99").encode()),
        _case("wide.html", "ok", b"\xff\xfe" + plain.encode("utf-16-le")),
        _case("entities.html", "ok", made.page("<p>" + "&lt;&#0;&#xD800;&#x110000;&nosuch;&amp" * 500 + "</p>")),
        _case("one-line.html", "ok", lambda _: made.page("<p>" + "word " * 1_000_000 + "</p>")),
        _case("hidden.html", "ok", made.page("<p style='display:none'>The rate is not 54 %.</p>"), "hidden-text"),
        _case("hidden-class.html", "ok",
              made.page("<p class=g>It is not.</p>", "<style>.g{visibility:hidden}</style>"), "hidden-text"),
        _case("alike.html", "ok", made.page("<p>Mr P\u0430vel paid \u202e54%\u202c.</p>"), "look-alike", "bidi"),
        _case("many-links.html", "ok", lambda _: made.page("<a href=x>a</a>" * 100_000)),
        _case("not-a-page.html", "not-text", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        _case("tag-openers.html", "ok", lambda _: SAID + "<p" * 500_000),
    ]  # fmt: skip


def cases() -> list[Case]:
    """Return the family."""
    active = [_case(f"active-{n:02}.html", "ok", made.page(words)) for n, words in enumerate(ACTIVE, 1)]
    return [*_broken(), *active]
