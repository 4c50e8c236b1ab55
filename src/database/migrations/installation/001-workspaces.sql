-- The workspaces of this installation. Each State's records, people and log stand in a schema of their own, named here.
create table workspace (
  slug text primary key,
  schema_name text not null unique,
  -- interface language → name
  name jsonb not null,
  -- ISO 3166-1 alpha-3
  country text not null,
  languages text[] not null,
  demo boolean not null default false,
  created_at timestamptz not null
);
