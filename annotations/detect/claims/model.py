"""The check-worthiness of a sentence: a logistic regression over `claim_features`, its weights kept as plain JSON."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations.detect.claims.classes import WordClasses, load_classes
from annotations.detect.claims.features import Tag, features

WEIGHTS = Path(__file__).parent / "models" / "claims.json"


@dataclass(frozen=True, slots=True)
class ClaimModel:
    """`weights` by the name of a feature; what is not there weighs nothing."""

    bias: float
    weights: Mapping[str, float]
    classes: WordClasses

    def score(self, text: str, tags: Sequence[Tag]) -> float:
        """Return the check-worthiness of a sentence, 0 to 1; 0.5 is the line of "worth checking"."""
        found = features(text, tags, self.classes)
        return sigmoid(self.bias + sum(self.weights.get(name, 0.0) * value for name, value in found.items()))


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def load_model(path: Path = WEIGHTS) -> ClaimModel:
    """Read the weights that the training wrote. Raises OSError where the file is missing."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return ClaimModel(data["bias"], data["weights"], load_classes())


def save_model(model: ClaimModel, path: Path) -> None:
    """Write the weights, largest first, three decimals; those that round to nothing are left out."""
    kept = {name: round(value, 3) for name, value in model.weights.items() if abs(value) >= 0.005}
    ordered = dict(sorted(kept.items(), key=lambda item: (-abs(item[1]), item[0])))
    text = json.dumps({"bias": round(model.bias, 3), "weights": ordered}, ensure_ascii=False, indent=0)
    path.write_text(text + "\n", encoding="utf-8")
