import { api } from '../../../kit/api.ts';
import { ImportReview, ReviewResult } from '../../import.ts';
import type { Port } from './sender.ts';
import { withVersions } from './steps.ts';

/** The server's side of a review at `address`, `/api/workspaces/{slug}/imports/{id}`. */
export function serverPort(address: string): Port {
  return {
    load: () => api.get(address, ImportReview),
    send: (wait, known) =>
      wait.kind === 'undo'
        ? api.post(`${address}/undo`, undefined, ReviewResult)
        : api.post(`${address}/steps`, withVersions(wait.step, known), ReviewResult),
  };
}
