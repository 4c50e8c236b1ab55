import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useSpeech } from '../language.tsx';
import { Icon } from './icon.tsx';

interface Toast {
  text: string;
  undo?: () => void;
}

const ToastContext = createContext<(toast: Toast | undefined) => void>(() => {});
const tenSeconds = 10_000;

/** Holds the one toast of the page: confirms what was done and offers Undo; never an error. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useSpeech();
  const [toast, setToast] = useState<(Toast & { id: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const show = useCallback(
    (next: Toast | undefined) => setToast((last) => (next === undefined ? null : { ...next, id: (last?.id ?? 0) + 1 })),
    [],
  );
  const dismiss = useCallback(() => setToast(null), []);

  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(dismiss, tenSeconds);
    return () => clearTimeout(timer);
  }, [toast, held, dismiss]);

  const undo = useMemo(() => {
    const action = toast?.undo;
    if (!action) return undefined;
    return () => {
      dismiss();
      action();
    };
  }, [toast, dismiss]);

  return (
    <ToastContext value={show}>
      {children}
      <div
        className="toasts"
        role="status"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toast ? (
          <div className="toast" key={toast.id}>
            <span>{toast.text}</span>
            {undo ? (
              <button type="button" onClick={undo}>
                {t('undo')}
              </button>
            ) : null}
            <button type="button" onClick={dismiss} aria-label={t('dismiss')}>
              <Icon name="close" />
            </button>
          </div>
        ) : null}
      </div>
    </ToastContext>
  );
}

/** Gives the function that shows a toast: `toast({ text, undo })`; `toast(undefined)` takes away the one that stands. */
export function useToast(): (toast: Toast | undefined) => void {
  return use(ToastContext);
}
