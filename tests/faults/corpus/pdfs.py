"""PDF: 50 files."""

import zlib
from itertools import count

from faults.corpus.case import Case, Made, Make
from unit.ingest import made

LINES = [made.LEAD[:60], made.MORE[:60], "The rate is 54 percent, said the mayor on Friday."]
BOX = "/MediaBox [0 0 612 792]"


def _case(name: str, ends: str, make: Made | Make, *notices: str, slow: bool = False) -> Case:
    return Case("pdf", name, ends, make if callable(make) else lambda _: make, notices=notices, slow=slow)


def _page(drawn: bytes | str, packing: str = "", resources: str = "", before: list[str] | None = None) -> bytes:
    """Return a file of one page; its stream is object 2, with `before` the objects from 3 on."""
    pdf = made.Pdf()
    pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    pdf.stream(drawn, packing)
    for one in before or ():
        pdf.add(one)
    page = pdf.add(
        f"<< /Type /Page /Parent {len(pdf.objects) + 2} 0 R {BOX} /Contents 2 0 R"
        f" /Resources << /Font << /F 1 0 R >> {resources} >> >>"
    )
    tree = pdf.add(f"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>")
    return pdf.write(pdf.add(f"<< /Type /Catalog /Pages {tree} 0 R >>"))


def _drawn(extra: str = "", before: str = "") -> bytes:
    return made.pdf([made.lines(LINES, before=before) + extra])


def _tree(kids: str, counted: int) -> bytes:
    pdf = made.Pdf()
    pdf.add(f"<< /Type /Pages /Kids [{kids}] /Count {counted} >>")
    return pdf.write(pdf.add("<< /Type /Catalog /Pages 1 0 R >>"))


def _forms(depth: int, uses: int) -> bytes:
    """Forms that draw the next `uses` times; depth 0: one that draws itself."""
    pdf = made.Pdf()
    for number in range(max(1, depth)):
        following = 1 if depth == 0 else number + 2
        use = f"/Resources << /XObject << /X {following} 0 R >> >>"
        pdf.stream("/X Do " * uses if depth == 0 or number < depth - 1 else "",
                   f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {use}")  # fmt: skip
    drawn = pdf.stream("/X Do")
    pdf.add(f"<< /Type /Page /Parent {drawn + 2} 0 R /Contents {drawn} 0 R {BOX}"
            " /Resources << /XObject << /X 1 0 R >> >> >>")  # fmt: skip
    pdf.add(f"<< /Type /Pages /Kids [{drawn + 1} 0 R] /Count 1 >>")
    return pdf.write(pdf.add(f"<< /Type /Catalog /Pages {drawn + 2} 0 R >>"))


def _packed(content: bytes, times: int) -> Make:
    def make(_: object) -> bytes:
        packed = content
        for _turn in range(times):
            packed = zlib.compress(packed, 9)
        return _page(packed, f"/Filter [{'/FlateDecode ' * times}]")

    return make


def _locked(version: int, revision: int, more: str = "") -> bytes:
    pdf = made.Pdf()
    pdf.add("<< /Type /Pages /Kids [] /Count 0 >>")
    size = 48 if revision >= 5 else 32
    pdf.add(f"<< /Filter /Standard /V {version} /R {revision} /P -4 /O <{'41' * size}> /U <{'42' * size}> {more} >>")
    return pdf.write(pdf.add("<< /Type /Catalog /Pages 1 0 R >>"), "/Encrypt 2 0 R /ID [<00><00>]")


def _encrypted() -> list[Case]:
    aes = "/CF << /StdCF << /CFM /{} /AuthEvent /DocOpen /Length {} >> >> /StmF /StdCF /StrF /StdCF"
    keys = f"/OE <{'43' * 32}> /UE <{'44' * 32}> /Perms <{'45' * 16}>"
    return [
        _case("locked-40.pdf", "encrypted", _locked(1, 2, "/Length 40")),
        _case("locked-128.pdf", "encrypted", _locked(2, 3, "/Length 128")),
        _case("locked-aes.pdf", "encrypted", _locked(4, 4, "/Length 128 " + aes.format("AESV2", 16))),
        _case("locked-256.pdf", "encrypted", _locked(5, 5, "/Length 256 " + aes.format("AESV3", 32) + keys)),
        _case("locked-256-6.pdf", "encrypted", _locked(5, 6, "/Length 256 " + aes.format("AESV3", 32) + keys)),
        _case("locked-odd.pdf", "encrypted", _locked(9, 9, "/Length 7")),
    ]


def _structure() -> list[Case]:
    whole = _drawn()
    kids = " ".join(["1 0 R"] * 50)
    return [
        _case("empty.pdf", "not-format", b""),
        _case("head-alone.pdf", "not-format", b"%PDF-1.7\n"),
        _case("words.pdf", "not-format", b"Dear desk, this is no PDF. " * 50),
        _case("cut.pdf", "not-format", whole[: len(whole) * 3 // 4]),
        _case("cut-early.pdf", "not-format", whole[:60]),
        _case("no-table.pdf", "ok", whole[: whole.rindex(b"xref")]),
        _case("wrong-table.pdf", "ok", whole.replace(b"00000 n", b"00007 n")),
        _case("far-table.pdf", "ok", whole.replace(b"startxref\n", b"startxref\n9")),
        _case("junk-before.pdf", "ok", b"\n" * 200 + whole),
        _case("junk-after.pdf", "ok", whole + b"x" * 4_000),
        _case("no-pages.pdf", "not-format", _tree("", 0)),
        _case("pages-of-themselves.pdf", "no-text", _tree("1 0 R", 5)),
        _case("pages-of-themselves-50.pdf", "no-text", _tree(kids, 50)),
        _case("count-too-high.pdf", "too-large", whole.replace(b"/Count 1 ", b"/Count 999999 ")),
        _case("count-below-zero.pdf", "ok", whole.replace(b"/Count 1 ", b"/Count -7 ")),
        _case("pages-200000.pdf", "too-large", lambda _: made.pdf([made.lines(["x"])], kids_times=200_000)),
        _case("deep-array.pdf", "no-text", _page(b"", resources="/X " + "[" * 20_000 + "]" * 20_000)),
        _case("deep-dictionary.pdf", "no-text",
              _page(b"", resources="/X " + "<< /A " * 20_000 + "0" + " >>" * 20_000)),
        _case("self-reference.pdf", "no-text", _page(b"", before=["3 0 R"], resources="/X 3 0 R")),
        _case("length-of-itself.pdf", "ok",
              whole.replace(b"/Length", b"/Length 3 0 R /Was", 1)),
    ]  # fmt: skip


def _bombs() -> list[Case]:
    bounded = "memory|timeout"
    return [
        _case("nested-streams.pdf", "no-text", _packed(bytes(400_000_000), 2), slow=True),
        _case("spaces.pdf", "no-text", _packed(b" " * 300_000_000, 1), slow=True),
        _case("operators.pdf", bounded, _packed(b"0 0 m 9 9 l S\n" * 10_000_000, 1), slow=True),
        _case("saves.pdf", bounded, _packed(b"q " * 50_000_000, 1), slow=True),
        _case("texts.pdf", bounded, _packed(b"BT /F 9 Tf (x) Tj ET\n" * 3_000_000, 1), slow=True),
        _case("filters.pdf", "no-text", _packed(b"BT ET", 40)),
        _case("form-of-itself.pdf", "no-text", _forms(0, 1)),
        _case("forms-doubling.pdf", bounded, _forms(30, 2), slow=True),
        _case("forms-ten.pdf", bounded, _forms(12, 10), slow=True),
        _case("huge-box.pdf", "ok", _drawn().replace(BOX.encode(), b"/MediaBox [0 0 1e9 1e9]")),
        _case("no-box.pdf", "ok", _drawn().replace(BOX.encode(), b"/MediaBox [0 0 0 0]")),
        _case("huge-numbers.pdf", "ok", _drawn("BT /F 1e38 Tf 1e38 1e38 Td (x) Tj ET")),
    ]


def _unseen() -> list[Case]:
    white = "BT 1 1 1 rg /F 11 Tf 72 300 Td (The rate is not 54 percent at all) Tj ET"
    tiny = "BT /F 0.5 Tf 72 300 Td (The rate is not 54 percent at all) Tj ET"
    aside = "BT /F 11 Tf 5000 300 Td (The rate is not 54 percent at all) Tj ET"
    unseen = "BT 3 Tr /F 11 Tf 72 300 Td (The rate is not 54 percent at all) Tj ET"
    picture = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    return [
        _case("invisible.pdf", "ok", _drawn(unseen), "hidden-in-text"),
        _case("white.pdf", "ok", _drawn(white), "hidden-in-text"),
        _case("tiny.pdf", "ok", _drawn(tiny), "hidden-in-text"),
        _case("off-the-page.pdf", "ok", _drawn(aside), "hidden-in-text"),
        _case("recognised.pdf", "ok", _drawn(before="3 Tr"), "ocr"),
        _case("picture.pdf", "no-text", _page(b"/I Do", resources="/XObject << /I 3 0 R >>",
              before=[f"{picture} /Length 1 >>\nstream\nx\nendstream"])),
        _case("empty-page.pdf", "no-text", _page(b"")),
        _case("one-page-empty.pdf", "ok", made.pdf([made.lines(LINES), ""]), "pages"),
        _case("script.pdf", "ok", _drawn().replace(
            b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
        _case("launch.pdf", "ok", _drawn().replace(
            b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /URI /URI (http://127.0.0.1:9/x) >>")),
    ]  # fmt: skip


def _fuzz_found() -> list[Case]:
    """Shapes on which other readers loop for ever: numbers that overflow, streams that end before they start."""
    numbers = count(1)
    return [
        _case(f"loop-{next(numbers)}.pdf", ends, made_)
        for ends, made_ in (
            ("ok", _drawn().replace(b"endstream", b"endstrea")),
            ("no-text", _page(b"BI /W 1 /H 1 /BPC 8 /CS /G ID \xff" + b"EI" * 40_000)),
        )
    ]


def cases() -> list[Case]:
    """Return the family."""
    return [*_encrypted(), *_structure(), *_bombs(), *_unseen(), *_fuzz_found()]
