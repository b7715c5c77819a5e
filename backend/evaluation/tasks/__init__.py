"""The tasks there are: one file each, found by its place."""
