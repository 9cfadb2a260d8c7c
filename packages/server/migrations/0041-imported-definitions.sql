-- What a definition was called where it was imported from: by this it is known again when it comes a second time.
alter table achievements add column imported_from text
  constraint achievements_imported_from check (length(imported_from) between 1 and 1000);
create unique index achievements_by_source on achievements (organization_id, imported_from) where imported_from is not null;
