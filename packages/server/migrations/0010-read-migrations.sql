-- Readiness asks which migrations have run.
grant select on migrations to cairn_app;
