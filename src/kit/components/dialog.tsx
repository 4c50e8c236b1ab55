import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSpeech } from '../language.tsx';
import { Icon } from './icon.tsx';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** From the lower edge on a phone, for filters. */
  sheet?: boolean;
}

/** A dialog over the page, the browser's own: keeps the focus, closes with Escape or a click beside it. */
export function Dialog({ title, open, onClose, children, sheet = false }: DialogProps) {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const beside = (event: MouseEvent) => {
      if (event.target === element && !isInside(event, element.getBoundingClientRect())) element.close();
    };
    element.addEventListener('click', beside);
    return () => element.removeEventListener('click', beside);
  }, []);
  return (
    <dialog ref={dialog} className={sheet ? 'dialog dialog--sheet' : 'dialog'} aria-labelledby={id} onClose={onClose}>
      {open ? (
        <>
          <div className="dialog__h">
            <h2 id={id}>{title}</h2>
            <button type="button" className="tool" onClick={onClose} aria-label={t('close')}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </>
      ) : null}
    </dialog>
  );
}

const isInside = ({ clientX, clientY }: MouseEvent, box: DOMRect) =>
  clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
