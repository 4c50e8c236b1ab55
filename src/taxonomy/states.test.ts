import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessState, listStates, resolveState, resolveStates, State, stateName, states } from './states.ts';

describe('the table', () => {
  test('has all members and observers, each code once', () => {
    expect(states.filter((state) => state.membership === 'member')).toHaveLength(193);
    expect(states.filter((state) => state.membership === 'observer').map((state) => state.code)).toEqual([
      'VAT',
      'PSE',
    ]);
    expect(new Set(states.map((state) => state.code)).size).toBe(states.length);
    for (const state of states) expect(State.safeParse(state).success).toBe(true);
  });

  test('gives user-assigned codes to fictional States and to no other', () => {
    for (const state of states) expect(state.code.startsWith('X')).toBe(state.fictional);
    for (const state of states) expect(state.alpha2 === null).toBe(state.fictional);
  });

  test('no name belongs to two States', () => {
    for (const state of states) {
      for (const name of [state.name, ...state.otherNames])
        expect([name, resolveState(name)]).toEqual([name, state.code]);
    }
  });
});

describe('resolveState', () => {
  test.each([
    ['Viet Nam', 'VNM'],
    ['Côte d’Ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['TÜRKIYE', 'TUR'],
    ['Turkey', 'TUR'],
    ['the Sudan', 'SDN'],
    ['the former Yugoslav Republic of Macedonia', 'MKD'],
    ['Guinea Bissau', 'GNB'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Iran, Islamic Republic of', 'IRN'],
    ['St. Kitts & Nevis', 'KNA'],
    ['Trinidad &Tobago', 'TTO'],
    ['Great Britain and Northern Ireland', 'GBR'],
    ['South   Sudan', 'SSD'],
    ['Czech Republic*', 'CZE'],
    ['Latvia 3', 'LVA'],
    ['Lichtenstein', 'LIE'],
    ['Netherlands (Kingdom of the)', 'NLD'],
    ['Ostmark (Federal Republic of)', 'XOS'],
    ['Ulmia and Verrin', 'XUV'],
    ['CAT', undefined],
    ['No. 29', undefined],
    ['European Union', undefined],
    ['', undefined],
  ])('%s → %s', (name, code) => expect(resolveState(name)).toBe(code));
});

describe('guessState', () => {
  test.each([
    ['Switzerlnad', 'CHE'],
    ['Guatemela', 'GTM'],
    ['Venezuela (Bolivarien Republic of)', 'VEN'],
    ['Mail', undefined],
    ['civil society', undefined],
  ])('%s → %s', (name, code) => expect(guessState(name)).toBe(code));
});

describe('resolveStates', () => {
  test.each<[string, string[] | undefined, boolean]>([
    ['Djibouti', ['DJI'], false],
    ['Australia, Brazil', ['AUS', 'BRA'], false],
    ['Arvenia; Iran (Islamic Republic of);', ['XAR', 'IRN'], false],
    ['Bosnia and Herzegovina, Chad and Vellin', ['BIH', 'TCD', 'XVE'], true],
    ['Vellin and Dravia', ['XVE', 'XDR'], true],
    ['Ulmia and Verrin and Dravia', ['XUV', 'XDR'], true],
    ['Arvenia, Belmora, and Dravia', ['XAR', 'XBE', 'XDR'], false],
    ['Saint Vincent and the Grenadines', ['VCT'], false],
    ['Congo, Democratic Republic of the, Chad', ['COD', 'TCD'], false],
    ['Chad/Chad', ['TCD'], false],
    ['in particular, with regard to Chad', undefined, false],
    ['Venezuela (Bolivarian Republic of', ['VEN'], false],
    [' , ', undefined, false],
  ])('%s', (group, codes, doubtful) => {
    expect(resolveStates(group)).toEqual(codes && { codes, doubtful });
  });

  test('any list of names, in any style, comes back', () => {
    const lists = fc.uniqueArray(fc.constantFrom(...states), { minLength: 1, maxLength: 12, selector: (s) => s.code });
    const separators = fc.constantFrom(', ', ',', '; ', ';', ' / ', '/', ' ;\n', ', and ');
    fc.assert(
      fc.property(lists, separators, fc.boolean(), (list, separator, upper) => {
        const group = list.map((state) => state.name).join(separator);
        expect(resolveStates(upper ? group.toUpperCase() : group)).toEqual({
          codes: list.map((state) => state.code),
          doubtful: false,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a list whose last comma is an "and" comes back and is doubtful', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...states), { minLength: 2, maxLength: 6 }), (list) => {
        const names = list.map((state) => state.name);
        expect(resolveStates(`${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)).toEqual({
          codes: list.map((state) => state.code),
          doubtful: true,
        });
      }),
    );
  });
});

describe('names', () => {
  test.each([
    ['PSE', 'fr', 'État de Palestine'],
    ['MKD', 'fr', 'Macédoine du Nord'],
    ['SWZ', 'vi', 'Eswatini'],
    ['TUR', 'en', 'Türkiye'],
    ['TUR', 'fr', 'Türkiye'],
    ['FRA', 'ar', 'فرنسا'],
    ['DEU', 'vi', 'Đức'],
    ['XMD', 'ar', 'ميريديا'],
    ['XIC', 'fr', 'Île de Corrin'],
    ['ZZZ', 'fr', 'ZZZ'],
  ] as const)('%s in %s: %s', (code, language, name) => expect(stateName(code, language)).toBe(name));

  test.each(['en', 'fr', 'ar', 'vi'] as const)('every State has its own name in %s, sorted', (language) => {
    const listed = listStates(language);
    expect(new Set(listed.map((state) => state.name)).size).toBe(states.length);
    const names = listed.map((state) => state.name);
    expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
  });

  test('accented initials stand among their letters', () => {
    const names = listStates('fr').map((state) => state.name);
    expect(names.indexOf('Érythrée')).toBeLessThan(names.indexOf('Estonie'));
  });
});
