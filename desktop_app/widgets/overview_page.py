"""How far the project is: plots in cards, each with its words, a line for what is pointed at, and a way to save it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.agreement import AgreementView
from desktop_app.view_models.plots import Plot
from desktop_app.widgets.agreement_card import AgreementCard
from desktop_app.widgets.labels import button, label, scrolled
from desktop_app.widgets.plot import PlotView
from desktop_app.widgets.rows import card


class PlotCard(QWidget):
    """A plot with its title and what it says."""

    def __init__(self, theme: Theme, plot: Plot) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 14, 14)
        column.setSpacing(4)
        head = QHBoxLayout()
        self._title, self._about = label("", "strong"), label("", "muted", wrap=True)
        head.addWidget(self._title)
        head.addStretch(1)
        self.save = button(self.tr("Save…"), lambda: None, "link", self.tr("Save this plot as PNG or SVG"))
        head.addWidget(self.save)
        column.addLayout(head)
        column.addWidget(self._about)
        self.plot = PlotView(theme, plot)
        self.plot.pointed.connect(lambda said: self._about.setText(said or self.plot.plot.about))
        column.addWidget(self.plot, 1)
        self.show_plot(plot)

    def show_plot(self, plot: Plot) -> None:
        self._title.setText(plot.title)
        self._about.setText(plot.about)
        self.save.setAccessibleName(f"{self.tr('Save the plot')}: {plot.title}")
        self.save.setEnabled(bool(plot.bars))
        self.plot.show_plot(plot)


class OverviewPage(QWidget):
    """`saving(plot name)` when a plot is to be saved, `asked(action id)`."""

    saving = Signal(str)
    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Overview of the project"))
        self.cards: dict[str, PlotCard] = {}
        self._frames: list[QWidget] = []
        self.agreement: AgreementCard | None = None
        self._wide: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._grid.setSpacing(12)
        self._area = scrolled(body)
        body.setObjectName("ground")
        column.addWidget(self._area)

    def show_plot(self, plot: Plot) -> None:
        """Show a plot in its card; the first time it gets one."""
        if plot.name in self.cards:
            self.cards[plot.name].show_plot(plot)
            return
        made = self.cards[plot.name] = PlotCard(self._theme, plot)
        made.save.clicked.connect(partial(self._save, plot.name))
        self._frames.append(card(made))
        self._place()

    def show_agreement(self, view: AgreementView) -> None:
        """Show how far reviewers agree, in a card as wide as the page."""
        if self.agreement is None:
            if not view.names:
                return
            self.agreement = AgreementCard(self._theme)
            self._wide = card(self.agreement)
            self._place()
        self.agreement.show_agreement(view)

    def _save(self, name: str, _: bool = False) -> None:
        self.saving.emit(name)

    def _place(self) -> None:
        columns = 2 if self.width() >= self._theme.px(780) else 1
        for i, frame in enumerate(self._frames):
            self._grid.addWidget(frame, i // columns, i % columns)
        rows = -(-len(self._frames) // columns)
        if self._wide is not None:
            self._grid.addWidget(self._wide, rows, 0, 1, columns)
        for i in range(2):
            self._grid.setColumnStretch(i, int(i < columns))
        for i in range(len(self._frames)):
            self._grid.setRowStretch(i, int(i < rows))
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
