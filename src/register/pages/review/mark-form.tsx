import { useEffect, useRef, useState } from 'react';
import type { Position } from '../../../extraction/extraction.ts';
import { Button } from '../../../kit/components/button.tsx';
import { faultsOf } from './draft.ts';
import { NumberField, PositionField, StateChips, TextField } from './fields.tsx';
import type { Passage } from './mark.ts';
import { useWords } from './use-words.ts';
import type { Workbench } from './use-workbench.ts';

/** A passage of the source on its way to become a proposal: what was read from it, to be put right. */
export function MarkForm({ passage, bench }: { passage: Passage; bench: Workbench }) {
  const { t } = useWords();
  const [made, setMade] = useState(passage);
  const [position, setPosition] = useState<Position | null>(null);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const faults = tried ? faultsOf(made) : [];
  const add = () => {
    setTried(true);
    if (faultsOf(made).length === 0) bench.mark(made, position);
  };
  return (
    <form
      className="it--open itm"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="itx">
        <div>
          <h3 className="ith" tabIndex={-1} ref={heading}>
            {t('review.mark.title')}
          </h3>
          <p className="hint">{t('review.mark.hint')}</p>
        </div>
        <TextField
          label={t('review.field.text')}
          value={made.text}
          language={bench.review.language ?? undefined}
          fault={faults.find(({ field }) => field === 'text')}
          onChange={(text) => setMade({ ...made, text })}
          onSave={add}
        />
        <StateChips states={made.states} onChange={(states) => setMade({ ...made, states })} />
        <div className="itx__pair">
          <NumberField
            value={made.number}
            fault={faults.find(({ field }) => field === 'number')}
            onChange={(number) => setMade({ ...made, number })}
          />
          <PositionField value={position} onChange={setPosition} />
        </div>
        <div className="row">
          <Button kind="primary" type="submit">
            {t('review.mark.add')}
          </Button>
          <Button onClick={() => bench.openPassage(undefined)}>{t('review.cancel')}</Button>
        </div>
      </div>
    </form>
  );
}
