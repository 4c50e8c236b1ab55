import type { Actor } from './context.ts';
import { accessError } from './errors.ts';

export type Action = 'read' | 'create' | 'update' | 'delete' | 'review' | 'export' | 'verify';

/** Whether this actor may; rules know only who acts until accounts and roles exist. */
export type Rule = (actor: Actor) => boolean;

/** One line of a feature's `access.ts`: who may do what to which kind of record. */
export interface Policy {
  readonly action: Action;
  readonly resource: string;
  readonly rule: Rule;
}

/** Declares one policy. */
export function allow(action: Action, resource: string, rule: Rule): Policy {
  return { action, resource, rule };
}

/** Everyone who reaches the server: while it listens on loopback only, the person at this machine. */
export const anyone: Rule = () => true;

/** The person at this machine, or the program itself. */
export const operator: Rule = ({ id }) => id === 'local-operator' || id === 'system';

/** The policies of all features; what none of them allows is denied. */
export interface Policies {
  readonly has: (action: Action, resource: string) => boolean;
  /** Throws `not-permitted` unless a rule allows it. */
  readonly check: (actor: Actor, action: Action, resource: string) => void;
}

/** Puts policies together; two for the same action and resource are a mistake and throw. */
export function composePolicies(policies: readonly Policy[]): Policies {
  const key = (action: Action, resource: string) => `${action} ${resource}`;
  const rules = new Map<string, Rule>();
  for (const { action, resource, rule } of policies) {
    if (rules.has(key(action, resource))) throw new Error(`Two policies for: ${key(action, resource)}`);
    rules.set(key(action, resource), rule);
  }
  return {
    has: (action, resource) => rules.has(key(action, resource)),
    check: (actor, action, resource) => {
      if (rules.get(key(action, resource))?.(actor) !== true) throw accessError('not-permitted', { action, resource });
    },
  };
}
