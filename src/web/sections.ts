/** The sections of a workspace in the order of the line; only those that exist. */
export const sections = [
  { to: '/$slug/sources', label: 'nav.sources', keys: 'g s', keyLabel: 'keys.goSources' },
  { to: '/$slug/register', label: 'nav.register', keys: 'g r', keyLabel: 'keys.goRegister' },
  { to: '/$slug/activity', label: 'nav.activity', keys: 'g a', keyLabel: 'keys.goActivity' },
] as const;
