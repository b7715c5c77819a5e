"""The commands of `python -m app.cli`, one file each."""
