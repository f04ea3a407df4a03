"""Decisions about labels and attributes of a project's own, as lines of a decision file.

    {"do": "label", "mention": {"quote": "$40 million"}, "label": "budget"}
    {"do": "attribute", "mention": …, "name": "urgency", "value": "high"}

An empty label or value takes it away. Which there are is the project's settings `labels` and `attributes`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from annotations.project.project import ArticleView, Project
from annotations.review import decide_attribute
from annotations.review.decide import short
from schemas.events import Draft
from schemas.own import LABEL
from schemas.state import MentionState

Line = Mapping[str, Any]
Find = Callable[[ArticleView, object], MentionState]


def labelled(project: Project, view: ArticleView, line: Line, find: Find) -> tuple[list[Draft], str]:
    """Return the drafts of "label" and their label. Raises as `decide_attribute.give`."""
    return _given(project, view, find(view, line.get("mention")), LABEL, str(line.get("label", "")))


def attributed(project: Project, view: ArticleView, line: Line, find: Find) -> tuple[list[Draft], str]:
    """Return the drafts of "attribute" and their label."""
    m = find(view, line.get("mention"))
    return _given(project, view, m, str(line.get("name", "")), str(line.get("value", "")))


def _given(project: Project, view: ArticleView, m: MentionState, name: str, value: str) -> tuple[list[Draft], str]:
    own = decide_attribute.of_settings(project.store.settings())
    drafts = decide_attribute.give(m, name, value, own, view.revision)
    return drafts, f"{name} of {short(m.mention.surface, 26)}: {short(value, 26) or 'none'}"
