import type { Extraction, Problem } from '../extraction/extraction.ts';
import { stateName } from '../taxonomy/states.ts';

const positions = {
  supported: 'supported',
  'partially-supported': 'partly supported',
  noted: 'noted',
  pending: 'pending',
};

/** What was found in a document, in lines for a person at a terminal. */
export function summarizeExtraction(file: string, extraction: Extraction): string {
  const { kind, symbol, title, language, stateUnderReview, session, cycle, date, recommendations, problems } =
    extraction;
  const state = stateUnderReview === null ? null : stateName(stateUnderReview, 'en');
  const facts: [string, string | number | null][] = [
    ['document', kind.replaceAll('-', ' ')],
    ['symbol', symbol],
    ['title', title],
    ['State under review', state],
    ['session', session],
    ['cycle', cycle],
    ['date', date],
    ['language', language],
    ['committee', extraction.committee],
    ['recommendations', countRecommendations(extraction)],
    ['positions', countPositions(recommendations)],
    ['follow-up', followUpOf(extraction)],
    ['next report due', nextReportOf(extraction)],
  ];
  const lines = facts.flatMap(([label, value]) => (value === null ? [] : [`  ${label.padEnd(20)}${value}`]));
  const found =
    problems.length === 0 ? ['  no problems found'] : [`  ${plural(problems.length, 'problem')} to look at:`];
  return [file, ...lines, ...found, ...problems.map(describeProblem)].join('\n');
}

/** Texts and numbered paragraphs are different units, so both are named. */
function countRecommendations({ recommendations }: Extraction): string {
  const paragraphs = new Set(recommendations.map(({ number }) => number)).size;
  const concerns = recommendations.filter(({ kind }) => kind === 'concern').length;
  const texts = recommendations.length - concerns;
  if (concerns > 0)
    return `${plural(texts, 'text')} and ${plural(concerns, 'concern')} in ${plural(paragraphs, 'number')}`;
  return `${plural(texts, 'text')} in ${plural(paragraphs, 'numbered paragraph')}`;
}

function followUpOf({ followUp }: Extraction): string | null {
  if (followUp === null) return null;
  const within = followUp.within === null ? '' : ` (${followUp.within})`;
  return `${followUp.paragraphs.join(', ')}${within}`;
}

const nextReportOf = ({ nextReport }: Extraction) =>
  nextReport && (nextReport.due ?? nextReport.printed ?? 'not stated');

function countPositions(recommendations: Extraction['recommendations']): string | null {
  if (recommendations.every(({ position, states }) => position === null && states.length === 0)) return null;
  const counts = new Map<string, number>();
  for (const { position } of recommendations) {
    const label = position === null ? 'without position' : positions[position];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts.size === 0 ? null : [...counts].map(([label, count]) => `${count} ${label}`).join(', ');
}

/** One line on something a person should look at: how grave, what, where. */
export function describeProblem({ code, severity, number, page, params }: Problem): string {
  const place = [number && `para. ${number}`, page && `page ${page}`].filter(Boolean).join(', ');
  const details = Object.entries(params).map(([name, value]) => `${name}: ${value}`);
  const said = [place, ...details].filter((part) => part !== '').join('; ');
  return `    ${severity === 'error' ? '!' : '?'} ${code.replaceAll('-', ' ')}${said === '' ? '' : ` (${said})`}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
