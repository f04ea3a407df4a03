"""Words that break programs: our own, and the Big List of Naughty Strings where it is on this machine."""

import json
import os
from pathlib import Path

from unit.export.test_hostile_words import BEACON, WORDS

from annotations.text.normalise import normalise

OWN = (
    "",
    " ",
    "\t",
    "0",
    "-1",
    "NaN",
    "null",
    "None",
    "undefined",
    "true",
    "1e999",
    "9" * 300,
    "-5.4%",
    "00123",
    "1E5",
    "1/2",
    "2026-02-30",
    "\u202e54%\u202c",
    "\u2067a\u2069",
    "\u200b",
    "\u00ad",
    "a\u0300\u0301\u0302",
    "\u00a0",
    "\u3000",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1e9\U0001f1ea",
    "\U000e0041",
    "\ufffd",
    "\ufeff",
    "İı",
    "ẞß",
    "ﬁ",
    "①",
    "١٢٣",
    "Ω",
    "\u0130",
    "'",
    '"',
    "''",
    '""',
    "`",
    "\\",
    "\\n",
    "%s%n",
    "%00",
    "{}",
    "{0.__class__}",
    "${7*7}",
    "<%= 7*7 %>",
    "*/",
    "/*",
    "--",
    "';--",
    "NEAR(a b)",
    'a" OR "b',
    "title:x",
    "a AND NOT b",
    "^a*",
    "money > 5",
    "../../etc/passwd",
    "C:\\CON",
    "NUL",
    "file:///dev/zero",
    "a" * 5_000,
    "\u0e33" * 200,
    "(" * 400,
    "a\nb",
    "a\r\nb",
    "<img src=/dev/zero>",
    "<b>bold</b>",
    "&amp;",
    "&lt;b&gt;",
    "a < b and c > d",
    "# heading",
    "[x](y)",
    "B-PER\tO",
    "T1\tORG 0 4\tx",
    "\u2028",
    "\u2029",
    "\x85",
    "<w:t>",
    "]]>",
    "_x0041_",
    "'=1+1",
    "=1+1",
)


def big_list() -> list[str]:
    """Return the list, empty where it is not here (https://github.com/minimaxir/big-list-of-naughty-strings, MIT)."""
    given = os.environ.get("FACTDESK_EVAL")
    folder = Path(given) if given else Path(__file__).resolve().parents[3] / "shared" / "eval"
    path = folder / "data" / "blns" / "blns.json"
    if not path.is_file():
        return []
    return [words.encode("utf-8", "replace").decode() for words in json.loads(path.read_text("utf-8"))]


def naughty() -> list[str]:
    """Return all words, each once."""
    own = [words.replace("{b}", BEACON.format(port=9)) for words in WORDS]
    return list(dict.fromkeys([*OWN, *own, *big_list()]))


def articles() -> list[tuple[str, str]]:
    """Return (words as they are stored, the text of an article with them) for all that leave something to mark."""
    found = []
    for words in naughty():
        stored = normalise(f"x{words}")[0][1:]
        inside = " ".join(stored.split())
        if inside:
            found.append((inside, f"Before it. {inside} After it, {len(found)} times.\n"))
    return found
