"""What a Python program may rely on: the names below, and the dataclasses in `schemas/` that they take and give.

`annotations/README.md` shows them at work. Nothing here is made for it: the window and the command line use the same.
"""

from annotations.against import compared_with
from annotations.analyse import Analysed, Text, analyse, between, texts_of
from annotations.commands.decision_file import perform as decide
from annotations.comparing import compare_pairs, pair_of
from annotations.errors import BadInputError, FactdeskError, RefusedError
from annotations.export.choice import Choice
from annotations.project.detect import detect_project as detect
from annotations.project.export import export_project as export
from annotations.project.project import ArticleView, Project
from annotations.reading import value_said
from schemas.article import Source
from schemas.codec import encode

__all__ = [
    "Analysed",
    "ArticleView",
    "BadInputError",
    "Choice",
    "FactdeskError",
    "Project",
    "RefusedError",
    "Source",
    "Text",
    "analyse",
    "between",
    "compare_pairs",
    "compared_with",
    "decide",
    "detect",
    "encode",
    "export",
    "pair_of",
    "texts_of",
    "value_said",
]
