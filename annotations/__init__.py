"""The engine of Factdesk, without a window: article, detection, review, verified fact, export."""

VERSION = "0.1.0"
