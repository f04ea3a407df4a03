"""The articles that a first project opens with."""

from pathlib import Path


def sample_articles() -> list[Path]:
    """Return the folders of the sample articles, in order; empty where they are not installed."""
    folder = Path(__file__).parent.parent / "seeds"
    return sorted(d for d in folder.iterdir() if (d / "article.txt").is_file()) if folder.is_dir() else []
