-- An institution may have keys for several algorithms: one current key for each.
alter table issuer_keys
  drop constraint issuer_keys_algorithm_check,
  add constraint issuer_keys_algorithm check (algorithm in ('Ed25519', 'P-256', 'P-384'));
drop index issuer_keys_one_current;
create unique index issuer_keys_one_current on issuer_keys (organization_id, algorithm) where state = 'current';
