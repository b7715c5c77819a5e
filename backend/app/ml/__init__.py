"""Pure text in, facts out: no database, no web, no clock."""
