import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';

type Kind = 'plain' | 'primary' | 'quiet';

/** Classes of a button, for links that look like one. */
export function buttonClass(kind: Kind = 'plain', small = false): string {
  return ['btn', kind === 'plain' ? '' : `btn--${kind}`, small ? 'btn--sm' : ''].filter(Boolean).join(' ');
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  kind?: Kind;
  small?: boolean;
  icon?: IconName;
  /** The key that does the same, shown on the button: "A", "Shift A". */
  keys?: string;
  children: ReactNode;
}

/** With `aria-disabled` it keeps the focus, says that it waits, and does nothing. */
export function Button({ kind, small, icon, keys, children, type = 'button', onClick, ...rest }: ButtonProps) {
  const waits = rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(kind, small)}
      aria-keyshortcuts={keys?.replace(' ', '+')}
      onClick={waits ? (event) => event.preventDefault() : onClick}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {keys ? <Kbd>{keys}</Kbd> : null}
    </button>
  );
}
