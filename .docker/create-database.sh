#!/bin/bash
# Runs once, on an empty data directory: the application gets a role of its own, which owns its database and is no superuser.
set -euo pipefail
psql --no-psqlrc -v ON_ERROR_STOP=1 -v password="$QUYHOACH_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role quyhoach login password :'password';
create database quyhoach owner quyhoach encoding 'UTF8' template template0;
revoke all on database quyhoach from public;
alter role quyhoach set idle_in_transaction_session_timeout = '5min';
alter role quyhoach set timezone = 'UTC';
SQL
