"""A figure in the making, as the grammar, the cues and the traps pass it on."""

from dataclasses import dataclass, field
from decimal import Decimal

from annotations.detect.figures.lexicon import Unit
from annotations.detect.figures.scaling import Number
from schemas.mention import Alternative
from schemas.value import Basis, Direction, FigureKind, Modifier


@dataclass(slots=True)
class Draft:
    """A figure in the making: its span, its value, and where its parts stand."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    number: Number
    value_span: tuple[int, int]
    kind: FigureKind = "count"
    unit: Unit | None = None
    unit_span: tuple[int, int] | None = None
    sign: str = ""
    per: str | None = None
    per_end: int = -1
    modifier: Modifier = "none"
    modifier_span: tuple[int, int] | None = None
    direction: Direction = "none"
    noun: str = ""
    restated: str = ""
    lent: bool = False
    measures: str = ""
    basis: Basis = ""
    price_year: str = ""
    alternatives: tuple[Alternative, ...] = ()
    reasons: list[str] = field(default_factory=list)
    joined: bool = False
    dropped: bool = False
    lead: int = -1

    @property
    def bare(self) -> bool:
        return self.unit is None and self.kind == "count"
