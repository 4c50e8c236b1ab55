import { allow, operator } from '../access/policy.ts';

/** Who may do what with sources, reviews and the register. */
export const registerPolicies = [
  allow('read', 'import', operator),
  allow('create', 'import', operator),
  allow('delete', 'import', operator),
  allow('review', 'import', operator),
  allow('read', 'file', operator),
  allow('read', 'recommendation', operator),
  allow('export', 'recommendation', operator),
];
