import { type KeyboardEvent as Press, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { directionOf } from '../../../core/languages.ts';
import { Position } from '../../../extraction/extraction.ts';
import { buttonClass } from '../../../kit/components/button.tsx';
import { Chip } from '../../../kit/components/chip.tsx';
import { Icon } from '../../../kit/components/icon.tsx';
import { MarkShape } from '../../../kit/components/mark.tsx';
import { StatePicker } from '../../../kit/components/state-picker.tsx';
import { useStateName } from '../../../kit/states.tsx';
import { type Fault, faultHint } from './draft.ts';
import { fieldCommand } from './keys.ts';
import { useWords } from './use-words.ts';

/** What is wrong with a field and how to put it right, above the field. */
function FaultLine({ id, fault }: { id: string; fault: Fault | undefined }) {
  const { t } = useWords();
  if (fault === undefined) return null;
  return (
    <p className="err" id={id}>
      <MarkShape name="error" />
      {t(`review.${faultHint(fault)}`, { ...fault })}
    </p>
  );
}

/** Escape gives the single keys back: the focus goes to the heading of the entry. */
function leaveField(field: HTMLElement): void {
  field.closest('li, form')?.querySelector<HTMLElement>('.ith')?.focus();
}

interface TextFieldProps {
  label: string;
  hideLabel?: boolean;
  value: string;
  language: string | undefined;
  fault: Fault | undefined;
  onChange: (text: string) => void;
  /** Where the cursor stands, as an offset into the text. */
  onCursor?: (at: number) => void;
  onSplit?: () => void;
  onSave?: () => void;
}

/** The style sheet says `field-sizing: content`; measuring is for browsers that do not know it, for it costs a layout. */
const growsByItself = CSS.supports('field-sizing', 'content');

/** A wording, as tall as it needs. Keeps the document's language and direction. */
export function TextField({ label, hideLabel, value, language, fault, onChange, onCursor, ...act }: TextFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || element.value !== value || growsByItself) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${element.scrollHeight + 2}px`;
  }, [value]);
  const press = (event: Press<HTMLTextAreaElement>) => {
    const command = fieldCommand(event);
    if (command === undefined) return;
    event.preventDefault();
    if (command === 'split') act.onSplit?.();
    else if (command === 'save') act.onSave?.();
    else leaveField(event.currentTarget);
  };
  return (
    <div className="field">
      <label className={hideLabel ? 'vh' : 'label'} htmlFor={id}>
        {label}
      </label>
      <FaultLine id={`${id}-fault`} fault={fault} />
      <textarea
        className="input text-in"
        id={id}
        ref={area}
        rows={2}
        lang={language}
        dir={language === undefined ? 'auto' : directionOf(language)}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onSelect={(event) => onCursor?.(event.currentTarget.selectionStart)}
        onKeyDown={press}
      />
    </div>
  );
}

interface NumberFieldProps {
  value: string;
  fault: Fault | undefined;
  onChange: (number: string) => void;
}

/** The number as printed. */
export function NumberField({ value, fault, onChange }: NumberFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('review.field.number')}</label>
      <FaultLine id={`${id}-fault`} fault={fault} />
      <input
        className="input num"
        id={id}
        dir="ltr"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leaveField(event.currentTarget);
        }}
      />
    </div>
  );
}

interface StateChipsProps {
  states: readonly string[];
  onChange: (states: string[]) => void;
}

/** The recommending States as chips, each removable, and a picker to add one after the other. */
export function StateChips({ states, onChange }: StateChipsProps) {
  const { t } = useWords();
  const name = useStateName();
  const [adding, setAdding] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    if (element === null || !adding) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setAdding(false);
      // The picker goes away with the focus in it.
      requestAnimationFrame(() => element.querySelector<HTMLElement>('.chipset__more')?.focus());
    };
    element.addEventListener('keydown', leave);
    return () => element.removeEventListener('keydown', leave);
  }, [adding]);
  return (
    <div className="chipset" ref={around}>
      <ul className="chips" aria-label={t('review.field.states')}>
        {states.map((code) => (
          <Chip
            key={code}
            remove={{
              label: t('review.state.remove', { state: name(code) }),
              onRemove: () => onChange(states.filter((other) => other !== code)),
            }}
          >
            <bdi>{name(code)}</bdi>
          </Chip>
        ))}
      </ul>
      {adding ? (
        <div className="chipset__add">
          <StatePicker
            key={states.length}
            label={t('review.state.add.label')}
            hint={t('review.state.hint')}
            hideLabel
            autoFocus
            value={null}
            without={states}
            onChange={(code) => {
              if (code !== null && !states.includes(code)) onChange([...states, code]);
            }}
          />
        </div>
      ) : (
        <button
          type="button"
          className={`${buttonClass('quiet', true)} chipset__more`}
          aria-label={t('review.state.add.label')}
          onClick={() => setAdding(true)}
        >
          <Icon name="plus" />
          {t('review.state.add')}
        </button>
      )}
    </div>
  );
}

/** The State's answer; "none stated" where the document leaves it open. */
export function PositionField(props: { value: Position | null; onChange: (position: Position | null) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('review.field.position')}</label>
      <div className="posn">
        {props.value === null ? null : <MarkShape name={props.value} />}
        <select
          className="input"
          id={id}
          value={props.value ?? ''}
          onChange={(event) => props.onChange(Position.safeParse(event.target.value).data ?? null)}
        >
          <option value="">{t('review.position.none')}</option>
          {Position.options.map((position) => (
            <option key={position} value={position}>
              {t(`review.position.${position}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
