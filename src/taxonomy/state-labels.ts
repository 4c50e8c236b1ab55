import type { InterfaceLanguage } from '../core/languages.ts';
import { findState, type StateCode, states } from './state.ts';
import { arabic, french, vietnamese } from './state-labels-table.ts';

const parseLabels = (table: string) =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((row): [StateCode, string] => [row.slice(0, 3), row.slice(4)]),
  );
const overrides = { fr: parseLabels(french), ar: parseLabels(arabic), vi: parseLabels(vietnamese) };
const regions = new Map<InterfaceLanguage, Intl.DisplayNames>();

function regionName(alpha2: string, language: InterfaceLanguage): string | undefined {
  let names = regions.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    regions.set(language, names);
  }
  return names.of(alpha2);
}

/**
 * A State's name in a language of the interface: the United Nations short name in English; elsewhere the CLDR name, or
 * United Nations usage where the two differ. An unknown code comes back as it is.
 */
export function stateName(code: StateCode, language: InterfaceLanguage): string {
  const state = findState(code);
  if (state === undefined) return code;
  if (language === 'en') return state.name;
  const region = state.alpha2 === null ? undefined : regionName(state.alpha2, language);
  return overrides[language].get(code) ?? region ?? state.name;
}

/** Every State with its name, in the alphabetical order of the language. */
export function listStates(language: InterfaceLanguage): { code: StateCode; name: string; fictional: boolean }[] {
  const order = new Intl.Collator(language);
  return states
    .map(({ code, fictional }) => ({ code, name: stateName(code, language), fictional }))
    .sort((a, b) => order.compare(a.name, b.name));
}
