"""New files made and older ones brought forward. sqlite-utils takes a third of a second to import: only here."""

import sqlite3
import uuid

from annotations.clock import now
from annotations.store import schema
from annotations.store.chain import seal
from annotations.store.connection import transaction


def migrate(conn: sqlite3.Connection) -> None:
    """Apply the steps that a file does not have yet, each in one transaction with its record and its version."""
    import sqlite_utils
    from sqlite_utils import Migrations

    if conn.execute("SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'").fetchone() is None:
        with transaction(conn):
            for statement in schema.MIGRATIONS_TABLE:
                conn.execute(statement)
    migrations = Migrations("factdesk")
    for version, statements in enumerate(schema.STEPS, 1):

        def step(db: sqlite_utils.Database, statements: schema.Step = statements, version: int = version) -> None:
            for statement in statements:
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {version}")

        migrations(name=f"version_{version}")(step)
    migrations.apply(sqlite_utils.Database(conn, recursive_triggers=False, execute_plugins=False, strict=True))


def create(conn: sqlite3.Connection, app_version: str) -> None:
    """Fill an empty file: the tables, and the identity that every hash of the project covers."""
    conn.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    migrate(conn)
    values = {"project_id": str(uuid.uuid4()), "created_at": now(), "created_by": app_version}
    with transaction(conn):
        rows = [*values.items(), ("seal", seal(*values.values()))]
        conn.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", rows)
