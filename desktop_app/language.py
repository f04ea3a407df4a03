"""The language of the window: chosen in the settings, or the system's. In English nothing is loaded."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

CATALOGUES = Path(__file__).with_name("translations")
LANGUAGES = ("de",)
"""The languages that have a catalogue beside English, which needs none."""


def wanted(choice: str) -> str:
    """Return the code of the language for a setting ("system", or a code); "en" where there is no catalogue."""
    if choice != "system":
        return choice if choice in LANGUAGES else "en"
    spoken = (tag.replace("_", "-").split("-")[0].lower() for tag in QLocale.system().uiLanguages())
    first = next((code for code in spoken if code in ("en", *LANGUAGES)), "en")
    return first


def install(app: QCoreApplication, choice: str) -> list[QTranslator]:
    """Put the window, and Qt's own dialogs, into a language; returns the catalogues that are in force.

    To be called before the window is made: what is made already keeps its words.
    """
    language = wanted(choice)
    if language == "en":
        return []
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    made = []
    for file in (qt / f"qtbase_{language}.qm", CATALOGUES / f"factdesk_{language}.qm"):
        catalogue = QTranslator(app)
        if catalogue.load(str(file)):
            app.installTranslator(catalogue)
            made.append(catalogue)
    QLocale.setDefault(QLocale(language))
    return made
