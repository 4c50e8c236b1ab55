import { useMemo } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useSpeech } from '../language.tsx';
import { useStates } from '../states.tsx';
import { MarkShape } from './mark.tsx';

interface StatePickerProps {
  label: string;
  /** Code of the chosen State; null when none is. */
  value: string | null;
  onChange: (code: string | null) => void;
  /** Codes not offered, because they are chosen already. */
  without?: readonly string[];
  hideLabel?: boolean;
  /** Leaves out the fictional States of the demo. */
  realOnly?: boolean;
  hint?: string;
  /** What is wrong and what to do. */
  error?: string | undefined;
  inputId?: string;
  autoFocus?: boolean;
}

/** Picks one State by typing part of its name, or its code. For several: pick one after the other and show chips. */
export function StatePicker(props: StatePickerProps) {
  const { t, locale } = useSpeech();
  const {
    without,
    label,
    value,
    onChange,
    hint,
    error,
    hideLabel = false,
    autoFocus = false,
    realOnly = false,
    inputId,
  } = props;
  const states = useStates();
  const offered = useMemo(
    () => states.filter(({ code, fictional }) => !without?.includes(code) && !(realOnly && fictional)),
    [states, without, realOnly],
  );
  const codes = useMemo(() => new Map(states.map(({ name, code }) => [name, code])), [states]);
  return (
    <I18nProvider locale={locale}>
      <ComboBox
        className="field combo"
        defaultItems={offered}
        selectedKey={value}
        onSelectionChange={(key) => onChange(key === null ? null : String(key))}
        defaultFilter={(name, typed) => matches(name, codes.get(name) ?? '', typed)}
        isInvalid={error !== undefined}
      >
        <Label className={hideLabel ? 'vh' : 'label'}>{label}</Label>
        {hint ? (
          <Text slot="description" className="hint" elementType="p">
            {hint}
          </Text>
        ) : null}
        <FieldError className="err" elementType="p">
          <MarkShape name="error" />
          {error}
        </FieldError>
        <div className="combo__in">
          <Input className="input" autoFocus={autoFocus} {...(inputId ? { id: inputId } : {})} />
          <Button className="combo__b" aria-label={t('states.show')}>
            <span className="caret" aria-hidden="true" />
          </Button>
        </div>
        <Popover className="pop pop--list">
          <ListBox<{ code: string; name: string }> className="list" renderEmptyState={() => t('states.none')}>
            {(state) => (
              <ListBoxItem id={state.code} textValue={state.name} className="list__i">
                <span>{state.name}</span>
                <bdi className="fine" dir="ltr">
                  {state.code}
                </bdi>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Part of the name without accents, or the beginning of the code. */
function matches(name: string, code: string, typed: string): boolean {
  const wanted = plain(typed.trim());
  return plain(name).includes(wanted) || code.toLowerCase().startsWith(wanted);
}
