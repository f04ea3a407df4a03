"""Label Studio's own interface takes our configuration and every annotation and prediction."""

import json
from pathlib import Path

import pytest
from unit.export.whole_samples import samples

from annotations.export.articles import article_exporter, export_articles

sdk = pytest.importorskip(
    "label_studio_sdk.label_interface", reason="label-studio-sdk is not installed: uv sync --group readers"
)


@pytest.mark.filterwarnings("ignore")
def test_label_studio_takes_the_tasks(tmp_path: Path) -> None:
    form = article_exporter("labelstudio")
    assert form is not None
    export_articles(samples(), tmp_path / "out", form=form, chosen="all", version="0", at="2026", by="Bo")
    interface = sdk.LabelInterface((tmp_path / "out" / "config.xml").read_text("utf-8"))
    tasks = json.loads((tmp_path / "out" / "tasks.json").read_bytes())
    made = [(task, one) for task in tasks for one in task["annotations"]]
    assert len(made) == 2
    for _, annotation in made:
        assert interface.validate_annotation(annotation)
    predictions = [one for task in tasks for one in task["predictions"]]
    assert len(predictions) == 1
    for prediction in predictions:
        assert interface.validate_prediction(prediction, return_errors=True) == []
    wrong = {**made[0][1], "result": [{**made[0][1]["result"][0], "value": {"start": 0, "labels": ["none of ours"]}}]}
    assert not interface.validate_annotation(wrong)
