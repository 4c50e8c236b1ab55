import { useEffect, useRef } from 'react';
import { Button } from '../../../kit/components/button.tsx';
import { faultsOf } from './draft.ts';
import { StateChips, TextField } from './fields.tsx';
import type { Part } from './split.ts';
import { useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

/** The texts a split would make, to be read and put right before it counts. */
export function SplitForm({ bench, language }: { bench: Workbench; language: string | undefined }) {
  const { t } = useWords();
  const { plan, items, setPlan } = bench;
  const confirm = useRef<HTMLSpanElement>(null);
  useEffect(() => confirm.current?.querySelector('button')?.focus(), []);
  const item = items.find(({ id }) => id === plan?.item);
  if (plan === undefined || item === undefined) return null;
  const change = (index: number, part: Partial<Part>) =>
    setPlan({ ...plan, parts: plan.parts.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <fieldset className="split split--plan">
      <legend className="label">{t('review.split.title')}</legend>
      <p className="hint">{t('review.split.hint')}</p>
      {plan.parts.map((part, index) => (
        <div className="part" key={index === 0 ? 'first' : `then ${index}`}>
          <span className="part__l num">{t('review.part', { number: item.number, part: index + 1 })}</span>
          <TextField
            label={t('review.field.text.part', { part: index + 1 })}
            hideLabel
            value={part.text}
            language={language}
            fault={faultsOf({ number: '1', text: part.text })[0]}
            onChange={(text) => change(index, { text })}
            onSave={bench.confirmSplit}
          />
          <StateChips states={part.states} onChange={(states) => change(index, { states })} />
        </div>
      ))}
      <div className="row">
        <span ref={confirm}>
          <Button kind="primary" onClick={bench.confirmSplit}>
            {t('review.split.confirm')}
          </Button>
        </span>
        <Button onClick={() => setPlan(undefined)}>{t('review.cancel')}</Button>
      </div>
    </fieldset>
  );
}
