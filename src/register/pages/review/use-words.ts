import { useMemo } from 'react';
import type { Problem } from '../../../extraction/extraction.ts';
import { useSpeech } from '../../../kit/language.tsx';
import { useStateName } from '../../../kit/states.tsx';
import type { Check, ImportItem } from '../../import.ts';
import type { ItemField } from './items.ts';
import type { Outcome } from './sender.ts';

const undoable = ['accept', 'discard', 'restore', 'edit', 'split', 'merge', 'mark'] as const;

/** The sentences of the review page that are made from data. */
export function useWords() {
  const speech = useSpeech();
  const stateName = useStateName();
  return useMemo(() => {
    const { t, find, locale, list } = speech;
    const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const action = (code: string) => {
      const short = code.replace(/^review\./, '').replace(/^accept-.*/, 'accept');
      const known = undoable.find((one) => one === short);
      return t(`review.undone.${known ?? 'other'}`);
    };
    const fields: Record<ItemField, string> = {
      status: t('review.field.status'),
      number: t('review.field.number'),
      text: t('review.field.text'),
      states: t('review.field.states'),
      position: t('review.field.position'),
    };
    const done = ({ wait, before, result }: Extract<Outcome, { kind: 'done' }>): string => {
      if (wait.kind === 'undo') return t('review.done.undo', { action: action(before.undo?.action ?? '') });
      const { step } = wait;
      const [first] = result.changed;
      const values = { count: result.changed.length, number: nameOf(first, t('review.no-number')) };
      switch (step.action) {
        case 'accept':
        case 'accept-agreeing':
        case 'accept-all':
          return t('review.done.accept', values);
        case 'discard':
          return t('review.done.discard', values);
        case 'restore':
          return t('review.done.restore', values);
        case 'edit':
          return t('review.done.edit', values);
        case 'split':
          return t('review.done.split', { ...values, count: step.parts.length });
        case 'merge':
          return t('review.done.merge', values);
        case 'mark':
          return t('review.done.mark', values);
      }
    };
    return {
      ...speech,
      done,
      action,
      clock: (value: string) => clock.format(new Date(value)),
      fields: (of: readonly ItemField[]) => list(of.map((field) => fields[field])),
      problem: ({ code, params, number }: Problem) =>
        find(`problem.${code}`, { ...params, ...namesIn(params, stateName), number: number ?? params.number ?? '' }) ??
        code,
      /** What to do about a problem, where the catalogue says it apart. */
      remedy: ({ code, params }: Problem) => find(`problem.${code}.remedy`, params),
      check: ({ code, params }: Check) => find(`check.${code}`, params) ?? code,
    };
  }, [speech, stateName]);
}

/** Parameters that are codes of States, said by name. */
function namesIn(params: Problem['params'], stateName: (code: string) => string): Record<string, string> {
  const codes = ['state', 'country'].filter((name) => name in params);
  return Object.fromEntries(codes.map((name) => [name, stateName(String(params[name]))]));
}

export const nameOf = (item: ImportItem | undefined, none: string) =>
  item === undefined || item.number === '' ? none : item.number;
