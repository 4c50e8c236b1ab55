-- The append-only log: who did what to which record. Each entry holds the hash of the one before it.
create table activity (
  seq bigint primary key,
  -- milliseconds, because that is what is hashed
  at timestamptz(3) not null,
  actor text not null,
  action text not null,
  record_type text not null,
  record_id uuid not null,
  -- json, not jsonb: kept as it was hashed
  before json,
  after json,
  hash text not null unique,
  previous_hash text not null
);

create index activity_of_record on activity (record_id, seq);

-- Where the chain ends: one row, locked by whoever appends, and what shows that entries at the end are missing.
create table activity_head (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash text not null
);

insert into activity_head (seq, hash) values (0, repeat('0', 64));
