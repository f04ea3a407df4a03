"""Reading articles into a project: known ones passed over, near-duplicates and new revisions told, in batches."""

import hashlib
import math
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import FactdeskError
from annotations.ingest import limits
from annotations.ingest.base import Failure, Options, Reading
from annotations.ingest.columns import FIELDS
from annotations.ingest.folders import files_in
from annotations.ingest.likeness import Likeness
from annotations.project.project import Imported, Project, frozen
from annotations.project.revisions import revise
from schemas.article import Article, Ingested, Revision, Source

if TYPE_CHECKING:
    from annotations.project.project import Frozen

_BATCH, _BATCH_CHARACTERS, _BATCH_SECONDS = 100, 5_000_000, 0.5
_RECURRING = 0.2
"""The share of common word triples below which two articles of one title and publisher are two articles."""
_SAME_FILE = 0.5
"""The share above which the text of a file that was read before is its next revision."""
_COMPARED = 20_000
"""Articles up to which a new one is held against all others."""

COLUMNS = "import_columns"
"""The setting that remembers which column of a table holds what."""
Item = Ingested | Failure | Imported
"""What was read, why something was not, or what is known already."""


def ingest(project: Project, paths: Iterable[Path], options: Options) -> Iterator[Imported]:
    """Read files, folders and patterns; yield what became of each once it is saved.

    A file whose bytes are known is not read again. To stop, close the iterator: what it yielded is saved.
    """
    intake = Intake(project)
    with Reading(options) as reading:
        for path in paths:
            for file in files_in(path, reading.in_folders):
                for item in unknown_in(file, reading, intake, options):
                    yield from intake.take(item)
    yield from intake.rest()


def unknown_in(file: Path, reading: Reading, intake: "Intake", options: Options) -> Iterator[Item]:
    """Read a file unless its bytes are known. This may go on in another thread than the intake's."""
    if not options.repair_encoding and (known := intake.known_file(file)):
        yield Imported(str(file), known, known=True)
    else:
        yield from reading.file(file)


def options_for(project: Project, said: tuple[tuple[str, str], ...] = (), repair_encoding: bool = False) -> Options:
    """Return how files are read: with the columns that were said before where none are said now; these are kept."""
    before = project.store.settings().get(COLUMNS)
    known = tuple((k, str(v)) for k, v in before.items() if k in FIELDS) if isinstance(before, dict) else ()
    if not said:
        return Options(known, not known, repair_encoding)
    if dict(said) != dict(known) and not project.store.read_only:
        project.set(COLUMNS, dict(said))
    return Options(said, True, repair_encoding)


def ingest_items(project: Project, items: Iterable[Ingested | Failure]) -> Iterator[Imported]:
    """Take in what was read already (of standard input, of a fetched page); yield what became of each once saved."""
    intake = Intake(project)
    for item in items:
        yield from intake.take(item)
    yield from intake.rest()


class Intake:
    """What a project knows, and the batch that is not yet saved."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._raws: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        for article_id, raw_sha256, sha256 in project.store.known_hashes():
            self._raws[raw_sha256] = self._texts[sha256] = article_id
        self._addresses: dict[tuple[str, str], str] = {}
        for article_id, source in project.store.sources():
            self._remember(article_id, source)
        self._alike = project.likeness if len(self._texts) <= _COMPARED else None
        self._told: list[Imported] = []
        self._new: dict[str, Frozen] = {}
        self._characters = 0
        self._since = 0.0
        self._is_old = False

    def known_file(self, path: Path) -> str:
        """Return the article that was read from a file with these bytes, or an empty string. From any thread."""
        with suppress(OSError):
            if self._raws and path.is_file() and path.stat().st_size <= limits.PACKED:
                return self._raws.get(hashlib.sha256(path.read_bytes()).hexdigest(), "")
        return ""

    def take(self, item: Item) -> Iterator[Imported]:
        """Take one; yields all that is saved by now."""
        if not self._told:
            self._since = time.monotonic()
        if isinstance(item, Ingested):
            self._add(item)
        else:
            self._told.append(Imported(item.origin, error=item.error) if isinstance(item, Failure) else item)
        late = time.monotonic() - self._since > _BATCH_SECONDS
        if late or len(self._new) >= _BATCH or self._characters > _BATCH_CHARACTERS:
            yield from self.rest()

    def rest(self) -> Iterator[Imported]:
        """Save the batch; yields what became of each of it."""
        told, new = self._told, self._new
        self._told, self._new, self._characters = [], {}, 0
        try:
            self._project.store.add_articles(list(new.values()))
        except FactdeskError as problem:
            told = [replace(one, article_id="", error=problem) if one.article_id in new else one for one in told]
        yield from told

    def _add(self, item: Ingested) -> None:
        try:
            article, revision = frozen(item)
        except FactdeskError as problem:
            self._told.append(Imported(item.origin, error=problem))
            return
        known = self._texts.get(revision.sha256)
        if known is not None:
            self._told.append(Imported(item.origin, known, known=True))
            return
        new, text = article.article_id, revision.text
        like, share = self._likeness().nearest(text) if self._alike is not None else ("", 0.0)
        before = self._before(article.source, text, like)
        if same := self._unrepaired(article, revision):
            self._revise(same, item)
            return
        if place := self._same_place(article, text, before, like):
            self._revise(place, item)
            return
        self._told.append(Imported(item.origin, new, False, None, like, round(share, 2), before, revision.notices))
        self._new[new] = (article, revision, item.raw)
        self._characters += len(text) + len(item.raw)
        self._texts[revision.sha256] = self._raws[revision.raw_sha256] = new
        self._remember(new, article.source)
        if self._alike is not None:
            self._alike.add(new, text)

    def _unrepaired(self, article: Article, revision: Revision) -> str:
        """Return the saved article that was read from the same bytes of the same file before they were repaired."""
        known = self._raws.get(revision.raw_sha256, "")
        if not known or all(n.code != "encoding-repaired" for n in revision.notices):
            return ""
        saved = self._project.store.article(known)
        return known if saved is not None and saved.origin == article.origin else ""

    def _same_place(self, article: Article, text: str, before: str, like: str) -> str:
        """Return the saved article of which this is the text as it is now: read from the same address or the same file,
        and much the same. An empty string where there is none, or where it cannot be told apart from a new one."""
        same_page = bool(article.source.url) and self._addresses.get(_address(article.source.url)) == before
        if self._alike is not None and same_page and before and before not in self._new:
            return before if self._likeness().share(before, text) >= _RECURRING else ""
        known = self._project.store.article(like) if like and like not in self._new else None
        same_file = known is not None and article.origin and known.origin == article.origin
        return like if same_file and self._likeness().share(like, text) >= _SAME_FILE else ""

    def _revise(self, article_id: str, item: Ingested) -> None:
        """Let a changed text be the next revision of the article that it was read as before."""
        try:
            revise(self._project, article_id, item)
        except FactdeskError as problem:
            self._told.append(Imported(item.origin, error=problem))
            return
        _, revision = frozen(item)
        self._told.append(Imported(item.origin, article_id, revision_of=article_id, notices=revision.notices))
        self._texts[revision.sha256] = self._raws[revision.raw_sha256] = article_id

    def _before(self, source: Source, text: str, like: str) -> str:
        """Return the article of which this seems a new revision: of one address, or of one title and publisher."""
        if source.url and (found := self._addresses.get(_address(source.url))):
            return found
        titled = self._addresses.get(_titled(source), "") if source.title else ""
        if titled and (titled == like or (source.publisher and self._share(titled, text) >= _RECURRING)):
            return titled
        return ""

    def _share(self, article_id: str, text: str) -> float:
        return self._likeness().share(article_id, text) if self._alike is not None else 1.0

    def _remember(self, article_id: str, source: Source) -> None:
        if source.url:
            self._addresses[_address(source.url)] = article_id
        if source.title:
            self._addresses[_titled(source)] = article_id

    def prepare(self, seconds: float = math.inf) -> bool:
        """Sketch the articles that are there, for so long; returns whether that is done."""
        end = time.monotonic() + seconds
        if self._alike is not None and not self._is_old:
            for article_id, text in self._project.store.current_texts(self._alike.names):
                self._alike.add(article_id, text)
                if time.monotonic() > end:
                    return False
        self._is_old = True
        return True

    def _likeness(self) -> Likeness:
        """Return the sketches of all articles; those that are not sketched yet are, once."""
        assert self._alike is not None
        self.prepare()
        return self._alike


def _address(url: str) -> tuple[str, str]:
    """Return what stays the same of a page's address: not its scheme, `www.`, fragment or last slash."""
    return "url", url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/")


def _titled(source: Source) -> tuple[str, str]:
    return "title", f"{' '.join(source.title.split())}\n{source.publisher}".casefold()
