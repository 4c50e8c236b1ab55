-- The register and what leads to it: source documents, their files, imports under review, accepted recommendations.
-- Ids are made by the program. History (texts, positions) is rows; a recommendation row only repeats the newest for lists.

-- What a mechanism issued, whatever its language versions: one row a symbol, or a file without symbol.
create table source_document (
  id uuid primary key,
  symbol text,
  -- `symbol:` or `file:` and the SHA-256: what makes it one document
  identity text not null unique,
  title text not null,
  kind text not null,
  state_under_review text,
  session integer,
  cycle integer,
  date text,
  created_at timestamptz not null
);

-- One file of it: a language version, a format. `content` is the document as read (gzip of JSON), so that the review
-- and the record page show the very lines without reading the file again.
create table source_file (
  sha256 text primary key,
  source_document_id uuid not null references source_document,
  name text not null,
  format text not null,
  language text,
  bytes bigint not null,
  pages integer,
  content bytea not null,
  stored_at timestamptz not null
);
create index source_file_document on source_file (source_document_id);

create table import (
  id uuid primary key,
  source_document_id uuid not null references source_document,
  -- one import a file: the same file twice changes nothing
  sha256 text not null unique references source_file,
  kind text not null,
  language text,
  state_under_review text,
  sections jsonb not null,
  stated_counts jsonb not null,
  problems jsonb not null,
  started_at timestamptz not null,
  started_by text not null,
  changed_at timestamptz not null
);
create index import_document on import (source_document_id);

create table import_item (
  id uuid primary key,
  import_id uuid not null references import on delete cascade,
  ordinal double precision not null,
  number text not null,
  part integer,
  text text not null,
  states text[] not null,
  position text,
  considered_implemented boolean not null,
  section integer,
  page integer,
  span_start integer not null,
  span_end integer not null,
  item_start integer not null,
  item_end integer not null,
  problems jsonb not null,
  status text not null check (status in ('proposed', 'accepted', 'discarded')),
  edited boolean not null,
  by_hand boolean not null,
  recommendation_id uuid,
  -- number and wording, to see whether the register has it already
  wording_key text not null,
  version integer not null,
  check ((status = 'accepted') = (recommendation_id is not null))
);
create index import_item_order on import_item (import_id, ordinal);
create index import_item_recommendation on import_item (recommendation_id) where recommendation_id is not null;

-- Each step of a review with what it changed, so that it can be taken back in the order it was made.
create table review_step (
  import_id uuid not null references import on delete cascade,
  sequence integer not null,
  action text not null,
  change jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  undone_at timestamptz,
  primary key (import_id, sequence)
);

create table recommendation (
  id uuid primary key,
  source_document_id uuid not null references source_document,
  -- the accepted item it was made from: file, page, span
  import_item_id uuid not null references import_item,
  kind text not null,
  number text not null,
  number_key text collate "C" not null,
  part integer,
  -- number and wording: with the source document, what makes it one recommendation
  wording_key text not null,
  ordinal double precision not null,
  language text not null,
  text text not null,
  position text,
  considered_implemented boolean not null,
  page integer,
  search tsvector not null,
  accepted_at timestamptz not null,
  accepted_by text not null,
  unique (source_document_id, wording_key)
);
create index recommendation_order on recommendation (source_document_id, number_key, ordinal, id);
create index recommendation_newest on recommendation (accepted_at desc, id);
create index recommendation_item on recommendation (import_item_id);
create index recommendation_search on recommendation using gin (search);

-- Wordings, newest last; the newest of a language counts.
create table recommendation_text (
  id uuid primary key,
  recommendation_id uuid not null references recommendation on delete cascade,
  language text not null,
  text text not null,
  standing text not null check (standing in ('official', 'translation')),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index recommendation_text_of on recommendation_text (recommendation_id, language, recorded_at);

create table recommendation_state (
  recommendation_id uuid not null references recommendation on delete cascade,
  state text not null,
  place integer not null,
  primary key (recommendation_id, state)
);
create index recommendation_state_of on recommendation_state (state, recommendation_id);

create table position_entry (
  id uuid primary key,
  recommendation_id uuid not null references recommendation on delete cascade,
  position text,
  considered_implemented boolean not null,
  stage text not null check (stage in ('report', 'addendum', 'plenary', 'later')),
  date text,
  symbol text,
  paragraph text,
  statement text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index position_entry_of on position_entry (recommendation_id, recorded_at);
