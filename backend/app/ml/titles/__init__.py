"""Job titles taken apart: occupation, unit, level, family."""
