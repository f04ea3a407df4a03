"""CSV: 30 files."""

from faults.corpus.case import Case, Made, Make
from unit.ingest import made

HEAD = "title,text,date\n"
ROW = f'"{made.TITLE}","{made.LEAD}",2026-03-02\n'
LAST = f'"More","{made.MORE}",2026-03-03\n'


def _case(name: str, ends: str, make: Made | Make, read: int | None, *notices: str) -> Case:
    return Case("csv", name, ends, make if callable(make) else lambda _: make, notices=notices, read=read)


def _between(odd: str) -> str:
    return HEAD + ROW + odd + LAST


def cases() -> list[Case]:
    """Return the family."""
    wide = ",".join(f"c{i}" for i in range(100_000))
    return [
        _case("empty.csv", "empty", b"", 0),
        _case("head-alone.csv", "empty", HEAD, 0),
        _case("open-quote.csv", "bad-record", _between('x,"y\n'), 1),
        _case("open-quote-long.csv", "bad-record", lambda _: _between('x,"' + "y" * 10_100_000), 1),
        _case("long-cell.csv", "ok", lambda _: _between(f'x,"{"word " * 40_000}",\n'), 3),
        _case("too-long-cell.csv", "bad-record", lambda _: _between(f'x,"{"y" * 10_100_000}",\n'), 1),
        _case("zero.csv", "ok", _between('x,"a\0b words",\n'), 3, "control-characters"),
        _case("ragged-more.csv", "bad-record", _between("x,y,2026-01-01,1,2,3\n"), 2),
        _case("ragged-less.csv", "bad-record", _between("x\n"), 2),
        _case("columns.csv", "too-large", lambda _: f"{wide}\n{wide}\n", 0),
        _case("names-twice.csv", "ok", "text,text\nOne text of words.,Another text of words.\n", 1, "columns-twice"),
        _case("no-names.csv", "empty", ",,\na,b,c\n", 0),
        _case("name-empty.csv", "ok", f'text,\n"{made.LEAD}",x\n', 1),
        _case("semicolons.csv", "ok", f'title;text;date\n"x";"{made.LEAD}";\n', 1),
        _case("tabs.tsv", "ok", f"title\ttext\nx\t{made.LEAD}\n", 1),
        _case("formulas.csv", "ok", _between('"=cmd|\' /C calc\'!A1","=1+1 and some words",\n'), 3),
        _case("formulas-more.csv", "ok", _between('"@SUM(1)","+1-1 and -2 words\t=3",\n'), 3),
        _case("mark.csv", "ok", b"\xef\xbb\xbf" + _between("").encode(), 2),
        _case("wide.csv", "ok", _between("").encode("utf-16"), 2),
        _case("cp1252.csv", "ok", _between('Käse,"Größe – 5 € für Käse",\n').encode("cp1252"), 3),
        _case("carriage.csv", "ok", _between("").replace("\n", "\r\n"), 2),
        _case("old-carriage.csv", "ok", _between("").replace("\n", "\r"), 2),
        _case("breaks-inside.csv", "ok", _between('x,"One.\nTwo.\r\nThree.",\n'), 3),
        _case("quotes-inside.csv", "ok", _between('x,"He said ""no"" to it",\n'), 3),
        _case("bidi.csv", "ok", _between('x,"The rate is \u202e54%\u202c",\n'), 3, "bidi"),
        _case("no-text.csv", "bad-record", _between("x,,\n"), 2),
        _case("other-table.csv", "columns", "a,b\n1,2\n", 0),
        _case("binary.csv", "not-text", bytes(range(256)) * 20, 0),
        _case("odd-date.csv", "ok", _between("x,Some words here,99/99/9999\n"), 3),
        _case("blank-lines.csv", "ok", _between("\n\n,,\n\n"), 2),
    ]  # fmt: skip
