"""Commands on what was learned: the register, lessons, training."""

from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath, Reviewer
from annotations.commands.terminal import print_json, say
from annotations.project.project import Project
from schemas.codec import encode


def entities(project: ProjectPath, as_json: AsJson = False) -> None:
    """List the register: who and what is known, under which names."""
    from annotations.commands.terminal_learned import say_entities
    from annotations.project.learn import known_of

    with Project.open(project, read_only=True) as desk:
        known = known_of(desk)
    if as_json:
        for one in known:
            print_json(encode(one))
    else:
        say_entities(known)


def lessons(
    project: ProjectPath,
    take_back: Annotated[str, typer.Option("--take-back", help="The id of a lesson that shall not hold.")] = "",
    learn_again: Annotated[str, typer.Option("--learn-again", help="The id of one that shall hold again.")] = "",
    reviewer: Reviewer = "",
    as_json: AsJson = False,
) -> None:
    """List what was learned from decisions, and from which; take a lesson back, or let it hold again."""
    from annotations.commands.terminal_learned import say_lessons
    from annotations.learn.trained import read_trained
    from annotations.project import learn as project_learn

    with Project.open(project, read_only=not (take_back or learn_again), reviewer=reviewer) as desk:
        if take_back:
            project_learn.take_back(desk, take_back)
        if learn_again:
            project_learn.learn_again(desk, learn_again)
        learned = project_learn.lessons_of(desk)
        trained = read_trained(desk.store.path, desk.store.project_id)
    if as_json:
        for one in learned:
            print_json(encode(one))
    else:
        say_lessons(learned, trained)


def train(
    project: ProjectPath,
    minutes: Annotated[float, typer.Option("--minutes", help="Stop training after so many minutes.", min=0.1)] = 10.0,
    as_json: AsJson = False,
) -> None:
    """Train the ranking of claims and the recogniser of names from decisions; used only where it is better."""
    from annotations.commands.terminal_learned import say_training
    from annotations.project.train import train_project

    with Project.open(project, read_only=True) as desk:
        parts = train_project(desk, minutes * 60, (lambda text: None) if as_json else say)
    if as_json:
        for part in parts:
            print_json(encode(part))
    else:
        say_training(parts)
