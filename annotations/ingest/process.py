"""Files read in a process that can be killed: whatever is in them, it ends in time, in bounds, and in words."""

import base64
import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.columns import Said
from schemas.article import Ingested, Notice, Part, Source
from schemas.codec import decode

_LATE = (-signal.SIGXCPU,) if hasattr(signal, "SIGXCPU") else ()
_MUCH = limits.MEMORY // 3
"""Bytes in use at its end from which a process that broke down is taken to have run out of memory."""
_GRACE_SECONDS = 5.0
"""How long a process that has closed its output may take to end."""

_NOTHING = Said()

Answer = Ingested | tuple[str, BadInputError]
"""An article, or the origin of one that could not be read and why."""


class ReadingProcess:
    """One process that reads file after file; it is replaced where a file ended it. Used from one thread."""

    def __init__(self, wall_seconds: float = limits.WALL_SECONDS) -> None:
        self._wall = wall_seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process. Closing twice is no error."""
        if self._process is not None:
            self._end(self._process)

    def interrupt(self) -> None:
        """End the process while another thread reads with it: its file then counts as one that broke its reader."""
        if (process := self._process) is not None:
            _kill(process)

    def read(self, suffix: str, raw: bytes, name: str, said: Said = _NOTHING) -> list[Answer]:
        """Return the articles in a file's bytes, read by the reader of a suffix; `said` is of a table's columns.

        Raises BadInputError: "timeout", "memory", "crashed" or "too-large" where reading went beyond its bounds. That
        a file cannot be read for its content is an answer.
        """
        process = self._started()
        header = {"suffix": suffix, "name": name, "size": len(raw), "said": (dict(said.of), said.firm, said.any_text)}
        late = threading.Event()
        watch = threading.Timer(self._wall, self._too_late, (process, late))
        watch.daemon = True
        watch.start()
        try:
            assert process.stdin is not None
            with suppress(BrokenPipeError):
                process.stdin.write(json.dumps(header).encode() + b"\n")
                process.stdin.write(raw)
                process.stdin.flush()
            answers = self._answers(process, raw, name)
        except BaseException:
            self._end(process)
            raise
        finally:
            watch.cancel()
            watch.join()
        if answers is None:
            raise self._what_ended(process, name, late.is_set())
        if any(not isinstance(a, Ingested) and a[1].code == "memory" for a in answers):
            self._end(process)
        return answers

    def _answers(self, process: "subprocess.Popen[bytes]", raw: bytes, name: str) -> list[Answer] | None:
        """Return what the process says of a file; None where it ends before it has said all."""
        assert process.stdout is not None
        found: list[Answer] = []
        size = 0
        while line := process.stdout.readline(limits.RESULT - size + 1):
            size += len(line)
            if size > limits.RESULT:
                raise limits.too_large(f"What {name} holds")
            if not line.endswith(b"\n"):
                return None
            answer = json.loads(line)
            if "end" in answer:
                return found
            found.append(_answer(answer, raw))
        return None

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is not None:
            self._end(self._process)
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "annotations.ingest.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=Path(__file__).parents[2],
                start_new_session=True,
            )
        return self._process

    def _too_late(self, process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
        late.set()
        _kill(process)

    def _what_ended(self, process: "subprocess.Popen[bytes]", name: str, late: bool) -> BadInputError:
        used = self._end(process, _GRACE_SECONDS)
        if late or process.returncode in _LATE:
            words = f"Reading {name} took longer than {limits.CPU_SECONDS} to {self._wall:.0f} seconds and was stopped."
            return BadInputError(words, "Save the article in another format, or divide it.", "timeout")
        if used > _MUCH:
            return BadInputError(f"{name} needs more memory than is allowed.", "Divide it.", "memory")
        words = f"Reading {name} broke down; its reader was started again."
        return BadInputError(words, "Save the article in another format.", "crashed")

    def _end(self, process: "subprocess.Popen[bytes]", grace: float = 0.0) -> int:
        """Kill the process if it runs; returns the most memory that it used, in bytes, where the system tells it."""
        self._process = None
        used = 0
        if process.returncode is None and hasattr(os, "wait4"):
            _kill_unless_ended(process, grace)
            with suppress(ChildProcessError):
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                used = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        return used


def _kill_unless_ended(process: "subprocess.Popen[bytes]", grace: float) -> None:
    """Kill what still runs, and leave what ends by itself within the grace to tell by which signal it did."""
    until = time.monotonic() + grace
    with suppress(ChildProcessError):
        while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            if time.monotonic() >= until:
                _kill(process)
                return
            time.sleep(0.01)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _answer(answer: dict[str, Any], raw: bytes) -> Answer:
    if failed := answer.get("failure"):
        return failed["origin"], BadInputError(failed["message"], failed["hint"], failed["code"])
    item = answer["article"]
    own = item["raw"]
    return Ingested(
        item["text"],
        raw if own is None else base64.b64decode(own),
        decode(Source, item["source"]),
        item["origin"],
        tuple(decode(Part, p) for p in item["parts"]),
        tuple(decode(Notice, n) for n in item["notices"]),
    )
