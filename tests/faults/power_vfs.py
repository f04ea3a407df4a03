"""A file system under SQLite that keeps a log of what is written and synced, so that the power can be lost anywhere.

After a loss a file holds everything up to its last sync, and of what was written since any part: whole writes or
single sectors of 512 bytes, in any order. Deletions are kept by the next sync of any file.
"""

import random
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512
Op = tuple[Any, ...]


class PowerVFS(apsw.VFS):
    """The system's own file system, with a log of operations: (kind, file, ...) in order."""

    def __init__(self, name: str) -> None:
        self.log: list[Op] = []
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        return PowerFile(self.log, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.log.append(("delete", Path(filename).name))
        super().xDelete(filename, syncdir)


class PowerFile(apsw.VFSFile):
    def __init__(self, log: list[Op], name: Any, flags: list[int]) -> None:
        self._log = log
        path = name.filename() if hasattr(name, "filename") else str(name)
        self._name = Path(path).name
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._log.append(("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:
        self._log.append(("truncate", self._name, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:
        self._log.append(("sync", self._name))
        super().xSync(flags)


class Disk:
    """What is surely on the disk after the first operations of a log, and what may be; it only goes forward."""

    def __init__(self, start: dict[str, bytes]) -> None:
        self.durable = {name: bytearray(content) for name, content in start.items()}
        self.pending: dict[str, list[Op]] = {}
        self._deleted: set[str] = set()

    def advance(self, op: Op) -> None:
        """Take in the next operation."""
        kind, name = op[0], op[1]
        if kind == "sync":
            for done in self.pending.pop(name, []):
                apply(self.durable.setdefault(name, bytearray()), done)
            self.durable.setdefault(name, bytearray())
            for gone in self._deleted - {name}:
                self.durable.pop(gone, None)
                self.pending.pop(gone, None)
            self._deleted.clear()
        elif kind == "delete":
            self._deleted.add(name)
        else:
            self._deleted.discard(name)
            self.pending.setdefault(name, []).append(op)

    def lose_power(self, chance: random.Random) -> dict[str, bytes]:
        """Return one of the states that the files may be in now."""
        found = {name: bytearray(content) for name, content in self.durable.items()}
        for name, ops in self.pending.items():
            kept = [op for op in ops if chance.random() < 0.5]
            if chance.random() < 0.5:
                chance.shuffle(kept)
            for op in kept:
                apply(found.setdefault(name, bytearray()), *_torn(op, chance))
        return {
            name: bytes(content)
            for name, content in found.items()
            if name not in self._deleted or chance.random() < 0.5
        }


def apply(content: bytearray, *ops: Op) -> None:
    """Carry operations out on a file's content."""
    for op in ops:
        if op[0] == "truncate":
            if len(content) > op[2]:
                del content[op[2] :]
            else:
                content.extend(bytes(op[2] - len(content)))
        else:
            offset, data = op[2], op[3]
            if len(content) < offset:
                content.extend(bytes(offset - len(content)))
            content[offset : offset + len(data)] = data


def _torn(op: Op, chance: random.Random) -> list[Op]:
    if op[0] != "write" or chance.random() < 0.5:
        return [op]
    _, name, offset, data = op
    sectors = [(at, data[at : at + SECTOR]) for at in range(0, len(data), SECTOR)]
    return [("write", name, offset + at, piece) for at, piece in sectors if chance.random() < 0.5]
