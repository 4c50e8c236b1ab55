import type { NextReport } from '../extraction.ts';
import { passageOf, spanIn } from '../passage.ts';
import { findDates } from './dates.ts';
import { type ReadLanguage, skeleton } from './languages.ts';
import type { Paragraph } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';

/** Sentences that set when the next report is due; Arabic patterns are read on the skeleton. */
export const nextReportShapes: readonly { language: ReadLanguage; pattern: RegExp; example: string }[] = [
  {
    language: 'en',
    pattern:
      /\bsubmit\b.{0,80}\b(?:next|\w+(?:th|nd|rd|st)|combined|second|third|periodic|initial)\b.{0,80}\breports?\b/i,
    example: 'requests the State party to submit its combined fourth and fifth periodic reports by 12 May 2030',
  },
  {
    language: 'en',
    pattern:
      /\breports?\b.{0,80}\b(?:is|are|will\s+be)\s+(?:in\s+principle\s+)?(?:due|scheduled)\b|\bdue\s+date\s+of\b.{0,80}\breports?\b/i,
    example: 'The combined fourth and fifth periodic reports are in principle due on 18 May 2031.',
  },
  {
    language: 'en',
    pattern:
      /\bnext\b.{0,40}\breports?\b.{0,160}\b(?:submit|submitted|due|constitute)\b|\bconstitute\b.{0,40}\breport\b/i,
    example: 'its replies will constitute its next periodic report, to be submitted by 12 May 2030',
  },
  {
    language: 'en',
    pattern: /\bsubmit\b.{0,60}\bno\s+later\s+than\b.{0,120}\binformation\b/i,
    example:
      'requests the State party to submit, no later than 3 October 2030, updated information on all its recommendations',
  },
  {
    language: 'fr',
    pattern:
      /(?:soumettre|présenter|attend|attendus?|dû|dus)\b.{0,140}rapports?|rapports?.{0,120}(?:soumis|présentés?|attendus?|dus?)\b/iu,
    example: 'prie l’État partie de lui soumettre son troisième rapport périodique le 12 mai 2030 au plus tard',
  },
  {
    language: 'es',
    pattern:
      /present(?:e|ar|ación|arse)\b.{0,140}informes?|informes?.{0,120}(?:presentarse|presentar[áa]n?|deber[áa]n?)\b/iu,
    example:
      'solicita al Estado parte que presente sus informes periódicos combinados a más tardar el 12 de mayo de 2030',
  },
  {
    language: 'ar',
    pattern: /قرر?.{0,80}بحلول|قدم.{0,12}قرر|قرر.{0,40}قدم|قر.{0,3}ر.{0,60}لدور/u,
    example: 'تطلب اللجنة إلى الدولة الطرف أن تقدم تقريرها الدوري الثالث بحلول 12 أيار/مايو 2030',
  },
];

/** Words beside a date that make it a limit for the report. */
const limits: Readonly<Record<ReadLanguage, RegExp>> = {
  en: /\b(?:by|before|due|no\s+later\s+than|on)\b/i,
  fr: /\bau\s+plus\s+tard|\bavant\b|\bd[’']ici\b|\bpour\s+le\b|\battendus?\b|\ble\b/iu,
  es: /m[áa]s\s+tardar|antes\s+del?|\bel\b|\bpara\b/iu,
  ar: /./u,
};

/** When the next report is due, from the last paragraph that says so. `due` is null when no full date is printed. */
export function findNextReport(
  paragraphs: readonly Paragraph[],
  language: ReadLanguage,
): { report: NextReport; paragraph: Paragraph } | null {
  const rows = nextReportShapes.filter((row) => row.language === language);
  const late = paragraphs.slice(Math.floor(paragraphs.length * 0.6));
  let undated: ReturnType<typeof findNextReport> = null;
  for (const paragraph of [...late].reverse()) {
    const passage = passageOf(
      paragraph.parts.flatMap(({ lead, letters, closing }) => [
        ...lead,
        ...letters.flatMap(({ blocks }) => blocks),
        ...closing,
      ]),
    );
    for (const { start, end } of sentencesOf(passage.text)) {
      const sentence = passage.text.slice(start, end);
      const compared = language === 'ar' ? skeleton(sentence) : sentence;
      if (!rows.some(({ pattern }) => pattern.test(compared))) continue;
      const date = findDates(sentence, language).find(({ start: at }) =>
        limits[language].test(sentence.slice(Math.max(0, at - 60), at + 60)),
      );
      const report = {
        due: date?.iso ?? null,
        printed: date?.printed ?? null,
        sentence,
        span: spanIn(passage, start, end),
      };
      if (date) return { report, paragraph };
      undated ??= { report, paragraph };
    }
  }
  return undated;
}
