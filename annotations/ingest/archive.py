"""Zip files (office files, EPUB) read with bounds: nothing is extracted, no entry is larger than it says."""

import io
import zipfile
import zlib

from annotations.ingest import limits

_ENTRIES, _TOTAL, _ENTRY, _RATIO = 2_000, 200_000_000, 50_000_000, 100
_SMALL = 1_000_000
"""Bytes below which any ratio is harmless."""
_OLE = b"\xd0\xcf\x11\xe0"


class Archive:
    """A checked zip file in memory."""

    def __init__(self, raw: bytes, name: str, kind: str) -> None:
        """Check the directory of a zip file. Raises BadInputError: "encrypted", "bomb", "not-format"."""
        if raw.startswith(_OLE):  # what office programs wrap a protected file in
            raise limits.encrypted(name) if _protected(raw) else limits.not_format(name, kind)
        self._name, self._kind = name, kind
        if raw[:2] != b"PK":
            raise limits.not_format(name, kind)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError) as problem:
            raise limits.not_format(name, kind) from problem
        if len(infos) > _ENTRIES:
            raise limits.bomb(name, f"it holds {len(infos):,} files, more than any article")
        if sum(i.file_size for i in infos) > _TOTAL or any(i.file_size > _ENTRY for i in infos):
            raise limits.bomb(name, "it would unpack to more than 200 MB, or hold a file of more than 50 MB")
        if any(i.file_size > _SMALL and i.file_size > _RATIO * max(1, i.compress_size) for i in infos):
            raise limits.bomb(name, f"it would grow more than {_RATIO} times in unpacking")
        _no_overlap(infos, name)
        self._infos = {i.filename: i for i in reversed(infos)}

    def names(self) -> list[str]:
        return list(self._infos)

    def read(self, entry: str) -> bytes | None:
        """Return the bytes of an entry, or None where there is none of that name."""
        info = self._infos.get(entry)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise limits.encrypted(self._name)
        try:
            with self._zip.open(info) as stream:
                found = stream.read(_ENTRY + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as problem:
            raise limits.not_format(self._name, self._kind) from problem
        if len(found) > _ENTRY:
            raise limits.bomb(self._name, "a file in it is larger than it says")
        return found

    def need(self, entry: str) -> bytes:
        """Return the bytes of an entry. Raises BadInputError ("not-format") where it is missing."""
        found = self.read(entry)
        if found is None:
            raise limits.not_format(self._name, self._kind)
        return found


def _protected(raw: bytes) -> bool:
    return "EncryptedPackage".encode("utf-16-le") in raw


def _no_overlap(infos: list[zipfile.ZipInfo], name: str) -> None:
    """Entries that share bytes are how a small file becomes petabytes; Python 3.11.7 does not look."""
    end = 0
    for info in sorted(infos, key=lambda i: i.header_offset):
        if info.header_offset < end:
            raise limits.bomb(name, "its entries overlap")
        end = info.header_offset + 30 + len(info.orig_filename) + info.compress_size
