"""Decisions about relations between mentions, as lines of a decision file.

    {"do": "relate", "article": "Ferry", "mention": {"quote": "$40 million"}, "to": {"quote": "ferry line"},
     "relation": "measures"}
    {"do": "unrelate", "article": "Ferry", "mention": …, "to": …, "relation": "measures"}

`mention` and `to` are an id, or an object with quote and perhaps kind and nth. Which relations there are is the
project's setting `relations`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from annotations.project.project import ArticleView, Project
from annotations.review import decide_relation
from annotations.review.decide import short
from schemas.events import Draft
from schemas.state import MentionState

Line = Mapping[str, Any]
Find = Callable[[ArticleView, object], MentionState]


def related(project: Project, view: ArticleView, line: Line, find: Find) -> tuple[list[Draft], str]:
    """Return the drafts of "relate" and their label. Raises as `decide_relation.relate`."""
    source, target, name = find(view, line.get("mention")), find(view, line.get("to")), str(line.get("relation"))
    known = decide_relation.of_settings(project.store.settings())
    drafts = decide_relation.relate(source, target, name, known, view.revision)
    return drafts, f"relate {short(source.mention.surface, 26)} to {short(target.mention.surface, 26)}"


def unrelated(view: ArticleView, line: Line, find: Find) -> tuple[list[Draft], str]:
    """Return the drafts of "unrelate" and their label."""
    source, target = find(view, line.get("mention")), find(view, line.get("to"))
    drafts = decide_relation.unrelate(source, str(line.get("relation")), target.mention_id, view.revision)
    return drafts, f"take a relation of {short(source.mention.surface, 26)} back"
