"""One file a format: `format.Format` says what each holds."""
