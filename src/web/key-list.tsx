import { Dialog } from '../kit/components/dialog.tsx';
import { Kbd } from '../kit/components/kbd.tsx';
import { useKeyLayer } from '../kit/keys.tsx';
import { useSpeech } from '../kit/language.tsx';

/** "shift+a" → ["Shift", "A"] */
const caps = (keys: string) =>
  keys.split(/[ +]/).map((key) => (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1)));

/** The list of keys that work on this page, and the switch for single keys. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useSpeech();
  const { groups, on, setOn } = useKeyLayer();
  return (
    <Dialog title={t('keys.title')} open={open} onClose={onClose}>
      <label className="keys__on">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        <span>{t('keys.switch')}</span>
      </label>
      <p className="hint">{t('keys.hint')}</p>
      {groups().map(({ title, bindings }) => (
        <section key={title} className="keys__g">
          <h3>{t(title)}</h3>
          <dl>
            {bindings.map(({ keys, label }) => (
              <div key={keys}>
                <dt>
                  {caps(keys).map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                  <span className="vh">{caps(keys).join(' ')}</span>
                </dt>
                <dd>{t(label)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
