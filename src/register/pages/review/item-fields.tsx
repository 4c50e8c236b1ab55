import type { ReactNode } from 'react';
import { directionOf } from '../../../core/languages.ts';
import type { Section } from '../../../extraction/extraction.ts';
import type { ImportItem } from '../../import.ts';
import { type Draft, draftOf, faultsOf } from './draft.ts';
import { NumberField, PositionField, StateChips, TextField } from './fields.tsx';
import { useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

interface PartFieldsProps {
  item: ImportItem;
  bench: Workbench;
  language: string | undefined;
  label: string;
  hideLabel?: boolean;
  /** What can be done with this text alone. */
  children?: ReactNode;
}

/** Wording and recommending States of one text. */
export function PartFields({ item, bench, language, label, hideLabel = false, children }: PartFieldsProps) {
  const draft = bench.drafts.get(item.id) ?? draftOf(item);
  const change = (part: Partial<Draft>) => bench.type(item, { ...draft, ...part });
  return (
    <>
      <TextField
        label={label}
        hideLabel={hideLabel}
        value={draft.text}
        language={language}
        fault={faultsOf(draft).find(({ field }) => field === 'text')}
        onChange={(text) => change({ text })}
        onCursor={(at) => {
          bench.cursor.current = { item: item.id, at };
        }}
        onSplit={() => bench.split(item)}
        onSave={() => bench.save()}
      />
      <div className="part__f">
        <StateChips states={draft.states} onChange={(states) => change({ states })} />
        {children === undefined ? null : <div className="part__a">{children}</div>}
      </div>
    </>
  );
}

interface GroupFieldsProps {
  group: readonly ImportItem[];
  bench: Workbench;
  section: Section | undefined;
  language: string | undefined;
}

/** Number and position, which the texts of one paragraph share. */
export function GroupFields({ group, bench, section, language }: GroupFieldsProps) {
  const { t, number } = useWords();
  const [first] = group;
  if (first === undefined) return null;
  const draft = bench.drafts.get(first.id) ?? draftOf(first);
  const fault = faultsOf(draft).find(({ field }) => field === 'number');
  const origin = [t('review.position.source')];
  if (section?.paragraph !== undefined) origin.push(t('review.position.paragraph', { paragraph: section.paragraph }));
  if (section?.page !== undefined) origin.push(t('review.page', { page: number(section.page) }));
  const change = (part: Pick<Draft, 'number'> | Pick<Draft, 'position'>) => {
    for (const item of group) bench.type(item, { ...(bench.drafts.get(item.id) ?? draftOf(item)), ...part });
  };
  return (
    <div className="itx__pair">
      <NumberField value={draft.number} fault={fault} onChange={(next) => change({ number: next })} />
      <div>
        <PositionField value={draft.position} onChange={(position) => change({ position })} />
        {section === undefined ? null : (
          <p className="fine imp__said">
            {origin.join(t('comma'))}
            <q lang={language} dir={language ? directionOf(language) : undefined}>
              {section.sentence}
            </q>
          </p>
        )}
        {first.consideredImplemented ? <p className="fine">{t('review.considered-implemented')}</p> : null}
      </div>
    </div>
  );
}
