"""How well the readers read: figures on data with known answers, one file a task in `tasks/`."""
