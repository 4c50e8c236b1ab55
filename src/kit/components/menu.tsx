import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export interface MenuChoice {
  id: string;
  name: ReactNode;
  lang?: string;
  /** An address outside the app, such as a download; else `run`. */
  href?: string;
  run?: () => void;
  /** It cannot be chosen now; its name says why. It stays in the order of the keys, so that the reason can be read. */
  disabled?: boolean;
}

interface MenuButtonProps {
  label: ReactNode;
  /** Name of the button when `label` alone does not say it. */
  name: string;
  choices: readonly MenuChoice[];
  /** The chosen one, ticked. */
  chosen?: string;
  className?: string;
}

/** A button that opens a list of choices under it. The choices are ordinary buttons and links, in tab order. */
export function MenuButton({ label, name, choices, chosen, className = 'tool' }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !around.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    const element = around.current;
    if (!element) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setOpen(false);
        button.current?.focus();
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      // Only what is shown takes the focus.
      flushSync(() => setOpen(true));
      const items = [...element.querySelectorAll<HTMLElement>('.list__i')];
      const at = items.indexOf(document.activeElement as HTMLElement);
      const first = step === 1 ? 0 : items.length - 1;
      items[at < 0 ? first : (at + step + items.length) % items.length]?.focus();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, []);

  return (
    <div className="menu" ref={around}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <ul className="pop list" id={id} hidden={!open}>
        {choices.map((choice) => {
          const props = {
            className: 'list__i',
            lang: choice.lang,
            'aria-current': choice.id === chosen ? ('true' as const) : undefined,
            'aria-disabled': choice.disabled,
          };
          const run = () => {
            if (choice.disabled) return;
            close();
            choice.run?.();
          };
          return (
            <li key={choice.id}>
              {choice.href === undefined ? (
                <button {...props} type="button" onClick={run}>
                  {choice.name}
                </button>
              ) : (
                <a {...props} href={choice.href} download="" onClick={run}>
                  {choice.name}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
