"""What holds for all tests: the window shows itself nowhere unless you say where (`QT_QPA_PLATFORM=xcb`)."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
