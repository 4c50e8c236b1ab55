import { defineErrors } from '../core/errors.ts';

/** Errors of workspaces and permissions. */
export const accessError = defineErrors({
  'workspace-not-found': {
    status: 404,
    detail: 'There is no workspace {slug} here. The list of workspaces shows those there are.',
  },
  'country-unknown': { status: 422, detail: 'No State has the code {country}. Use its ISO 3166-1 alpha-3 code.' },
  'country-fictional': {
    status: 422,
    detail: 'The code {country} belongs to the fictional States of the demo. Use an ISO 3166-1 alpha-3 code.',
  },
  'not-permitted': { status: 403, detail: 'You may not {action} this {resource}. Ask whoever runs this installation.' },
});
