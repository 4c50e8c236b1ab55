import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { directionOf, InterfaceLanguage } from '../core/languages.ts';
import { type DateStyle, formatDate } from './dates.ts';
import { type Catalogue, compileMessages, locales, type MessageKey, type MessageValues } from './messages.ts';
import { recall, remember } from './remember.ts';

type RichValues = Readonly<Record<string, ReactNode | Date | ((chunks: ReactNode) => ReactNode)>>;

/** What a page needs to speak: messages, dates and numbers in the chosen language. */
export interface Speech {
  readonly language: InterfaceLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly locale: string;
  readonly setLanguage: (language: InterfaceLanguage) => void;
  /** The message as text. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** The message with elements in it: `<b>…</b>` in the catalogue takes `b: (chunks) => <b>{chunks}</b>`. */
  readonly rich: (key: MessageKey, values: RichValues) => ReactNode;
  /** A message whose key is data (an error's code); undefined when the catalogues have none. */
  readonly find: (key: string, values?: MessageValues) => string | undefined;
  readonly date: (value: string | Date, style?: DateStyle) => string;
  readonly number: (value: number) => string;
  /** "Arvenia, Sundara and Halden" */
  readonly list: (values: readonly string[]) => string;
}

const SpeechContext = createContext<Speech | null>(null);

export type CatalogueLoaders = Readonly<Record<InterfaceLanguage, () => Promise<Catalogue>>>;

/** The language of the last visit, else the first of the browser's that the interface speaks, else English. */
export function chooseLanguage(remembered: string | null, wanted: readonly string[]): InterfaceLanguage {
  for (const tag of [remembered ?? '', ...wanted]) {
    const language = InterfaceLanguage.safeParse(tag.slice(0, 2).toLowerCase());
    if (language.success) return language.data;
  }
  return 'en';
}

/** Loads the chosen language's catalogue, sets `lang` and `dir` of the document, and remembers a change. */
export function LanguageProvider(props: { catalogues: CatalogueLoaders; children: ReactNode }) {
  const { catalogues, children } = props;
  const [wanted, setWanted] = useState(() => chooseLanguage(recall('language'), navigator.languages));
  const [loaded, setLoaded] = useState<{ language: InterfaceLanguage; catalogue: Catalogue } | null>(null);

  useEffect(() => {
    let stale = false;
    const take = (catalogue: Catalogue) => {
      if (!stale) setLoaded({ language: wanted, catalogue });
    };
    catalogues[wanted]().then(take, (error: unknown) => {
      console.error(error);
      setLoaded((before) => before ?? { language: wanted, catalogue: {} });
    });
    return () => {
      stale = true;
    };
  }, [wanted, catalogues]);

  const setLanguage = useCallback((language: InterfaceLanguage) => {
    remember('language', language);
    setWanted(language);
  }, []);

  const speech = useMemo(
    () => (loaded ? speak(loaded.language, loaded.catalogue, setLanguage) : null),
    [loaded, setLanguage],
  );
  useEffect(() => {
    if (!speech) return;
    document.documentElement.lang = speech.language;
    document.documentElement.dir = speech.direction;
  }, [speech]);

  return speech ? <SpeechContext value={speech}>{children}</SpeechContext> : null;
}

export function speak(
  language: InterfaceLanguage,
  catalogue: Catalogue,
  setLanguage: Speech['setLanguage'] = () => {},
): Speech {
  const locale = locales[language];
  const message = compileMessages(catalogue, locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const find = (key: string, values: MessageValues = {}) => {
    const found = message(key)?.format({ ...values });
    return found === undefined ? undefined : String(found);
  };
  return {
    language,
    direction: directionOf(language),
    locale,
    setLanguage,
    find,
    t: (key, values) => find(key, values) ?? key,
    rich: (key, values) => message(key)?.format<ReactNode>({ ...values } as Record<string, never>) ?? key,
    date: (value, style) => formatDate(value, language, style),
    number: (value) => numbers.format(value),
    list: (values) => lists.format(values),
  };
}

/** Messages, dates and numbers in the chosen language. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useSpeech is used outside LanguageProvider');
  return speech;
}
