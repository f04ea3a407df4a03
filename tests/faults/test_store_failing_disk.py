"""Calls of the system that once failed without a word: told now, or passed over. (`trials` do it in numbers.)"""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from store_samples import APP

from annotations.errors import StorageError
from annotations.store.open import open_store
from annotations.store.rotation import backups, keep


def refused(call: Callable[..., Any], name: str, error: int) -> Callable[..., Any]:
    """Return a call of the system that fails on paths which hold the name."""

    def called(path: Any = ".", *rest: Any, **more: Any) -> Any:
        if name in str(path):
            raise OSError(error, os.strerror(error), str(path))
        return call(path, *rest, **more)

    return called


def test_a_private_copy_that_cannot_be_made_anew_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "unlink", refused(os.unlink, desk.name, errno.EIO))
    with pytest.raises(StorageError, match="did not take a write or a read"):
        open_store(desk, read_only=True, app_version=APP)


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_a_folder_that_cannot_be_listed_stops_no_opening(
    desk: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    monkeypatch.setattr(os, "scandir", refused(os.scandir, str(desk.parent), error))
    with open_store(desk, app_version=APP) as store:
        monkeypatch.setattr(os, "scandir", refused(os.scandir, "desk.backups", error))
        assert keep(store) is not None
    monkeypatch.undo()
    assert len(backups(desk)) == 1
