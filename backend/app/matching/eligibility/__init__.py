"""One file a rule: dropping one in is the whole change."""
