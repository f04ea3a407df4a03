"""What is read: every reader of articles and of marked texts, bundles, and projects as they are opened."""

import io
import json
import random
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from faults.corpus import docbins, feeds, projects
from faults.fuzz.mutating import changed, changed_inflated, changed_inside
from store_samples import APP, project
from unit.ingest import made

from annotations.errors import FactdeskError
from annotations.ingest.base import Reading
from annotations.ingest.failure import Failure
from annotations.ingest.marked.formats import marked_readers
from annotations.review.state import fold_subject
from annotations.store.bundle import bundle
from annotations.store.foreign import open_foreign
from annotations.store.open import open_store
from annotations.store.unbundle import unbundle

Mutate = Callable[[bytes, Sequence[bytes], random.Random], bytes]
SAID = f"{made.TITLE}\n\n{made.LEAD}\n\n“{made.QUOTED}”\n\n{made.MORE}\n".encode()
SPANS = {"text": "Acme paid 😀 $5.", "label": [[0, 4, "ORG"], [12, 14, "MONEY"]], "id": 1}
BRAT = "T1\tORG 0 4\tAcme\nT2\tMONEY 12 14;15 16\t$5\nR1\tPaid Arg1:T1 Arg2:T2\nA1\tNegated T1\n#1\tNote T1\tx\n"


@dataclass(frozen=True, slots=True)
class Target:
    """`share` of all inputs go to it. `suffix` of what `Reading` reads; else `form` is a format of marked texts."""

    name: str
    share: float
    seeds: tuple[bytes, ...]
    suffix: str = ""
    form: str = ""
    inside: Mutate | None = None

    def input(self, seed: int, number: int) -> bytes:
        """Return the input of a number."""
        chance = random.Random(f"{seed} {self.name} {number}")
        mutate = self.inside if self.inside is not None and chance.random() < 0.6 else changed
        return mutate(chance.choice(self.seeds), self.seeds, chance)


def _lines(*rows: object) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def _table() -> tuple[bytes, ...]:
    text = f'title,text,date\n"{made.TITLE}","{made.LEAD}",2026-03-02\n"x","{made.MORE}",\n'.encode()
    return text, text.replace(b",", b";"), b"\xff\xfe" + text.decode().encode("utf-16-le")


def _book() -> bytes:
    import openpyxl

    book, target = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in (("title", "text"), (made.TITLE, made.LEAD), ("More", made.MORE)):
        sheet.append(row)
    book.save(target)
    return target.getvalue()


@cache
def _bundle() -> bytes:
    with tempfile.TemporaryDirectory() as name, open_store(project(Path(name) / "a"), app_version=APP) as store:
        return b"".join(bundle(store, APP))


def targets() -> list[Target]:
    """Return all of them; the shares add up to about 1."""
    word = made.docx(
        made.paragraph(made.TITLE) + f"<w:tbl><w:tr><w:tc>{made.paragraph(made.LEAD)}</w:tc></w:tr></w:tbl>"
    )
    tasks = [
        {
            "id": 1,
            "data": {"text": SPANS["text"]},
            "annotations": [
                {"result": [{"type": "labels", "value": {"start": 0, "end": 4, "text": "Acme", "labels": ["ORG"]}}]}
            ],
        }
    ]
    web = {
        "type": "Annotation",
        "motivation": "classifying",
        "body": {"value": "ORG", "purpose": "classifying"},
        "target": {
            "source": "urn:sha256:" + "0" * 64,
            "selector": [
                {"type": "TextPositionSelector", "start": 0, "end": 4},
                {"type": "TextQuoteSelector", "exact": "Acme"},
            ],
        },
    }
    review = {
        "@type": "ClaimReview",
        "claimReviewed": "It cost 5.",
        "itemReviewed": {"@type": "Claim"},
        "reviewRating": {"ratingValue": 1, "alternateName": "false"},
    }
    sound = docbins.cases()[0]
    assert sound.make is not None
    packed = sound.make(random.Random(0))
    assert isinstance(packed, bytes)
    page = made.page("<ul><li>x</li></ul><table><tr><td>5</td></tr></table>").encode()
    return [
        Target("txt", 0.22, (SAID, SAID.decode().encode("utf-16"), "Käse – 5 €\n".encode("cp1252") * 9), ".txt"),
        Target("markdown", 0.01, (b"# " + SAID + b"\n| a | b |\n|---|---|\n| 1 | *2* |\n\n> q [x](y)\n",), ".md"),
        Target("jsonl", 0.28, (_lines({"text": made.LEAD, "title": "x"}, {"text": made.MORE, "n": 5}),), ".jsonl"),
        Target("csv", 0.24, _table(), ".csv"),
        Target("html", 0.006, (page,), ".html"),
        Target("mhtml", 0.003, (made.mhtml(made.page()),), ".mhtml"),
        Target("docx", 0.02, (word,), ".docx", inside=changed_inside),
        Target("odt", 0.01, (made.odt("<text:p>Words here.</text:p>"),), ".odt", inside=changed_inside),
        Target("epub", 0.008, (made.epub([f"<p>{made.LEAD}</p>"]),), ".epub", inside=changed_inside),
        Target("xlsx", 0.01, (_book(),), ".xlsx", inside=changed_inside),
        Target("pdf", 0.025, (made.pdf([made.lines([made.LEAD, made.MORE])]), made.pdf([made.lines(["x"])])), ".pdf"),
        Target("feed", 0.01, (made.rss(feeds.item() * 2),), ".rss"),
        Target("mail", 0.01, (made.mail(f"<p>{made.LEAD}</p>", made.LEAD, "a.pdf"),), ".eml"),
        Target("doccano", 0.04, (_lines(SPANS, SPANS),), form="doccano"),
        Target("prodigy", 0.03, (_lines({"text": "Acme", "spans": [{"start": 0, "end": 4, "label": "ORG"}]}),),
               form="prodigy"),
        Target("labelstudio", 0.03, (json.dumps(tasks).encode(),), form="labelstudio"),
        Target("brat", 0.015, (BRAT.encode(),), form="brat"),
        Target("conll", 0.015, (b"Acme B-ORG\npaid O\n$5 B-MONEY\n\nIt O\n",), form="conll"),
        Target("claimreview", 0.01, (json.dumps([review]).encode(),), form="claimreview"),
        Target("webannotation", 0.01, (json.dumps([web]).encode(),), form="webannotation"),
        Target("docbin", 0.01, (packed,), form="spacy", inside=changed_inflated),
        Target("bundle", 0.0005, (_bundle(),), inside=changed_inside),
        Target("project", 0.003, (projects.sound(),)),
    ]  # fmt: skip


_SUFFIX = {
    "doccano": ".jsonl", "prodigy": ".jsonl", "labelstudio": ".json", "conll": ".conll", "claimreview": ".jsonld",
    "webannotation": ".jsonld", "spacy": ".spacy",
}  # fmt: skip


class Outcomes:
    """Reads inputs as the product does; what it returns of each is "read" or the code of an error."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._reading = Reading()
        self._marked = {reader.name: reader for reader in marked_readers()}

    def close(self) -> None:
        self._reading.close()

    def of(self, target: Target, raw: bytes) -> str:
        """Read one input. Whatever it raises is an error that the product gives no type."""
        try:
            if target.suffix:
                found = list(self._reading.of_bytes(raw, "a" + target.suffix, target.suffix))
            elif target.form:
                found = list(self._marked[target.form].read(self._put(target, raw)))
            else:
                self._opened(target, raw)
                return "read"
        except FactdeskError as problem:
            return problem.code
        failures = [one for one in found if isinstance(one, Failure)]
        return failures[0].error.code if failures else "read"

    def _put(self, target: Target, raw: bytes) -> Path:
        if target.form == "brat":
            folder = self._folder / "brat"
            folder.mkdir(exist_ok=True)
            (folder / "a.txt").write_text(str(SPANS["text"]), "utf-8")
            (folder / "a.ann").write_bytes(raw)
            return folder
        path = self._folder / f"a{_SUFFIX[target.form]}"
        path.write_bytes(raw)
        return path

    def _opened(self, target: Target, raw: bytes) -> None:
        if target.name == "project":
            path = self._folder / "a.factdesk"
            path.write_bytes(raw)
            open_foreign(path, APP).close()
            assert path.read_bytes() == raw, "a project of somebody else was changed"
            return
        path, made_of_it = self._folder / "a.factbundle", self._folder / "made.factdesk"
        path.write_bytes(raw)
        with suppress(FileNotFoundError):
            made_of_it.unlink()
        try:
            unbundle(path, made_of_it, APP, fold_subject)
        except FactdeskError:
            assert not made_of_it.exists(), "a project was made of half a bundle"
            raise
