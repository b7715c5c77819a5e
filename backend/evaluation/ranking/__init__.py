"""How well people and postings are put in order: the parts of the task `ranking`."""
