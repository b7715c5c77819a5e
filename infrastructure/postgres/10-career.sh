#!/bin/bash
# Runs once, when the database is made: the application's role owns its database and is no superuser.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set=password="$(cat /passwords/db_password)" <<'SQL'
create role career login createdb password :'password';
create database career owner career;
SQL
