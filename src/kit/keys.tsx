import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MessageKey } from './messages.ts';
import { recall, remember } from './remember.ts';

/** A key that does something while a page is open. */
export interface KeyBinding {
  /** "j", "shift+a", "g r" (one after the other), "/", "?", "escape". Letters as on a Latin keyboard. */
  readonly keys: string;
  readonly label: MessageKey;
  readonly run: () => void;
}

interface KeyGroup {
  readonly title: MessageKey;
  readonly bindings: readonly KeyBinding[];
}

interface KeyLayer {
  readonly groups: () => readonly KeyGroup[];
  readonly add: (group: KeyGroup) => () => void;
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
}

const KeyContext = createContext<KeyLayer | null>(null);
const sequenceMs = 1_000;

/** The pressed key in the notation of `KeyBinding.keys`; letters by their place when the layout is not Latin. */
export function nameOfKey(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const place = /^Key([A-Z])$/.exec(event.code)?.[1];
  const isLetter = /^\p{L}$/u.test(event.key);
  const letter = isLetter && !/^[a-z]$/i.test(event.key) && place ? place : event.key;
  const name = letter.toLowerCase();
  return event.shiftKey && isLetter ? `shift+${name}` : name;
}

/** Single keys rest while a field, a menu or a dialog has the focus. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (target.matches('input:not([type=checkbox], [type=radio], [type=button])')) return true;
  return target.closest('dialog, [role=dialog], [role=menu], [role=listbox]') !== null;
}

/** Listens for single keys. They can be switched off, which is remembered. */
export function KeyProvider({ children }: { children: ReactNode }) {
  const groups = useRef<KeyGroup[]>([]);
  const [on, setOnState] = useState(() => recall('keys') !== 'off');

  const add = useCallback((group: KeyGroup) => {
    groups.current = [...groups.current, group];
    return () => {
      groups.current = groups.current.filter((other) => other !== group);
    };
  }, []);
  const setOn = useCallback((next: boolean) => {
    remember('keys', next ? 'on' : 'off');
    setOnState(next);
  }, []);

  useEffect(() => {
    if (!on) return;
    let before = { name: '', at: 0 };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const name = nameOfKey(event);
      const sequence = event.timeStamp - before.at < sequenceMs ? `${before.name} ${name}` : '';
      before = { name, at: event.timeStamp };
      // The page opened last wins over the shell.
      const bindings = groups.current.flatMap((group) => group.bindings).reverse();
      const found = bindings.find(({ keys }) => keys === sequence) ?? bindings.find(({ keys }) => keys === name);
      if (!found) return;
      event.preventDefault();
      before = { name: '', at: 0 };
      found.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);

  const layer = useMemo(() => ({ groups: () => groups.current, add, on, setOn }), [add, on, setOn]);
  return <KeyContext value={layer}>{children}</KeyContext>;
}

export function useKeyLayer(): KeyLayer {
  const layer = use(KeyContext);
  if (!layer) throw new Error('useKeyLayer is used outside KeyProvider');
  return layer;
}

/** Binds keys while the component is shown; `title` heads them in the list of keys. `run` may change on every render. */
export function useKeys(title: MessageKey, bindings: readonly KeyBinding[]): void {
  const { add } = useKeyLayer();
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const shape = bindings.map(({ keys, label }) => `${keys}\t${label}`).join('\n');
  useEffect(() => {
    // `shape` stands for the bindings: their keys and labels, without the functions that change on every render.
    if (shape === '') return;
    const stable = latest.current.map((binding, index) => ({
      ...binding,
      run: () => latest.current[index]?.run(),
    }));
    return add({ title, bindings: stable });
  }, [add, title, shape]);
}
