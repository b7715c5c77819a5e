"""What a model may add to what the rules read: proposals with quotes, checked against the source before they count."""
