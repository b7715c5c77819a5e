"""Why scores moved: what changed between two scorings, and which of it moved which score."""
