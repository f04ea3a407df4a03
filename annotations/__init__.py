"""The engine of Factdesk, without a window: article, detection, review, verified fact, export."""
