"""Learning: what decisions teach the detectors, told in sentences and taken back like any decision."""
