"""The embedded PostgreSQL and Valkey behind `make run` and `make test`, and the supervisor of all processes."""
