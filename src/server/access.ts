import { allow, anyone, operator } from '../access/policy.ts';

/** Who may do what with the installation, its workspaces and their logs. */
export const serverPolicies = [
  allow('read', 'api', anyone),
  allow('read', 'state', anyone),
  allow('read', 'workspace', operator),
  allow('create', 'workspace', operator),
  allow('read', 'activity', operator),
  allow('verify', 'activity', operator),
];
