"""Work that never makes the window wait: the project's thread, the detector's process, work in pieces, printing."""
