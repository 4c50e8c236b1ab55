import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../../kit/components/icon.tsx';
import { Kbd } from '../../../kit/components/kbd.tsx';
import { useSpeech } from '../../../kit/language.tsx';

const pauseMs = 200;

/** Searches while one types, after a short pause; the words stand in the address. */
export function SearchField({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState(words);
  const [{ seen, sent }, setKnown] = useState({ seen: words, sent: [] as readonly string[] });
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  if (words !== seen) {
    const own = sent.indexOf(words);
    setKnown({ seen: words, sent: own < 0 ? [] : sent.slice(own + 1) });
    // The address changed by itself: a chip was removed, or one went back. What was sent from here comes back late.
    if (own < 0) setTyped(words);
  }
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === words) return;
    const timer = setTimeout(() => {
      setKnown((known) => ({ ...known, sent: [...known.sent, wanted] }));
      latest.current(wanted);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, words]);
  return (
    <search className="search">
      <Icon name="search" />
      <label className="vh" htmlFor="q">
        {t('register.search')}
      </label>
      <input
        id="q"
        data-search
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (typed === '') event.currentTarget.blur();
          setTyped('');
        }}
        placeholder={t('register.search.example')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
      />
      <span className="wide-only">
        <Kbd>/</Kbd>
      </span>
    </search>
  );
}
