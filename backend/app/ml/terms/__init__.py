"""The terms of a position, one reader a file: working time, place, degree, languages, permit, benefits."""
