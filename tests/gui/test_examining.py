"""Damage that is found while a project is open is told, and nothing more is written."""

from desktop_app.app import Desktop
from desktop_app.session import Session
from schemas.events import Draft, NoteAdded


def test_damage_found_beside_the_work_is_told_and_ends_writing(qtbot, desktop: Desktop, session: Session) -> None:
    path = session.desk.project_path
    assert path is not None
    content = path.read_bytes()
    assert b"Ferry line to cost" in content
    with path.open("r+b") as file:
        file.seek(content.rindex(b"Ferry line to cost"))
        file.write(b"Merry")
    session.examining.begin_later(path, after=1)
    qtbot.waitUntil(lambda: session.desk.read_only, timeout=30_000)
    assert "damaged" in desktop.window.banner.text
    assert "Nothing more is written" in desktop.window.banner.text
    assert session.desk.article is not None
    some = next(iter(session.desk.article.mentions.values()))
    assert not session.desk.decide([Draft("note_added", "a-1", some.mention_id, NoteAdded("late"))], "note")


def test_a_sound_project_is_examined_in_silence(qtbot, desktop: Desktop, session: Session) -> None:
    assert session.desk.project_path is not None
    session.examining.begin_later(session.desk.project_path, after=1)
    qtbot.waitUntil(lambda: not session.examining._timer.isActive(), timeout=30_000)
    assert not session.desk.read_only and not desktop.window.banner.isVisible()
