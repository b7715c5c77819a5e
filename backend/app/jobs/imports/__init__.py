"""Jobs that people bring in by address or as text, put right and take back."""
