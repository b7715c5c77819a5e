"""What changes about the jobs a person follows: scores, copies, edits."""
