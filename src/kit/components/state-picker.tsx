import { useMemo } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useSpeech } from '../language.tsx';
import { useStates } from '../states.tsx';
import { Icon } from './icon.tsx';

interface StatePickerProps {
  label: string;
  /** Code of the chosen State; null when none is. */
  value: string | null;
  onChange: (code: string | null) => void;
  /** Codes not offered, because they are chosen already. */
  without?: readonly string[];
  hideLabel?: boolean;
  placeholder?: string;
  invalid?: boolean;
  describedBy?: string;
  inputId?: string;
  autoFocus?: boolean;
}

/** Picks one State by typing part of its name or its code. For several, pick one after the other and show chips. */
export function StatePicker(props: StatePickerProps) {
  const { t } = useSpeech();
  const states = useStates();
  const offered = useMemo(() => states.filter(({ code }) => !props.without?.includes(code)), [states, props.without]);
  return (
    <ComboBox
      className="field combo"
      defaultItems={offered}
      value={props.value}
      onChange={(key) => props.onChange(key === null ? null : String(key))}
      isInvalid={props.invalid ?? false}
      {...(props.describedBy ? { 'aria-describedby': props.describedBy } : {})}
      menuTrigger="focus"
    >
      <Label className={props.hideLabel ? 'vh' : 'label'}>{props.label}</Label>
      <div className="combo__in">
        <Input
          className="input"
          {...(props.placeholder ? { placeholder: props.placeholder } : {})}
          {...(props.inputId ? { id: props.inputId } : {})}
          autoFocus={props.autoFocus ?? false}
        />
        <Button className="combo__b" aria-label={t('states.show')}>
          <Icon name="state" />
        </Button>
      </div>
      <Popover className="pop pop--list">
        <ListBox<{ code: string; name: string }> className="list" renderEmptyState={() => t('states.none')}>
          {(state) => (
            <ListBoxItem id={state.code} textValue={state.name} className="list__i">
              <span>{state.name}</span>{' '}
              <bdi className="fine" dir="ltr">
                {state.code}
              </bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
