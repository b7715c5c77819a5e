"""One file a factor: dropping one in is the whole change."""
