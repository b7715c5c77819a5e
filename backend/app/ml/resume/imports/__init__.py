"""Descriptions of a person that other programs write, read into the same facts as a CV."""
