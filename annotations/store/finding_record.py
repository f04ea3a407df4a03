"""What the desk made of the findings of each check so far."""

import sqlite3
from collections.abc import Mapping

from annotations.store.connection import errors_in_words
from annotations.store.store import Store

WRONG = ("detector_error", "not_same_thing", "different_scope", "rounding")
"""Reasons of a dismissal that say that nothing was amiss."""
_COUNTED = """SELECT json_extract(state, '$.finding.check'),
  sum(status = 'dismissed' AND json_extract(state, '$.resolution') IN (?, ?, ?, ?)), count(*)
FROM current_findings WHERE status <> 'open' GROUP BY 1"""


def dismissed_of(store: Store) -> Mapping[str, tuple[int, int]]:
    """Return by check how many of its decided findings were dismissed as wrong, and how many were decided."""
    with errors_in_words(store.path):
        conn: sqlite3.Connection = store._conn
        return {check: (wrong, decided) for check, wrong, decided in conn.execute(_COUNTED, WRONG)}
