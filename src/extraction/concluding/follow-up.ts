import type { FollowUp } from '../extraction.ts';
import { passageOf, spanIn } from '../passage.ts';
import { findDates } from './dates.ts';
import { latinFigures, type ReadLanguage, skeleton } from './languages.ts';
import type { Paragraph } from './paragraphs.ts';
import { findReferences } from './references.ts';
import { sentencesOf } from './sentences.ts';

interface FollowUpRow {
  language: ReadLanguage;
  /** `requested`: information within a time; `urgent`: the Committee draws attention to urgent measures. */
  basis: 'requested' | 'urgent';
  pattern: RegExp;
  example: string;
}

/** Sentences that name the recommendations to report on before the next report; Arabic is read on the skeleton. */
export const followUpShapes: readonly FollowUpRow[] = [
  {
    language: 'en',
    basis: 'requested',
    pattern:
      /\b(?:requests?|requested|invites|should)\b.{0,200}\b(?:information|report)\b.{0,400}\bparas?(?:graphs?|\.)/is,
    example:
      'requests the State party to provide, within two years, written information on the recommendations in paragraphs 12 and 20 (b) above',
  },
  {
    language: 'en',
    basis: 'urgent',
    pattern: /\burgent\b.{0,200}\battention\b.{0,200}\bparagraphs?/is,
    example:
      'With regard to urgent measures, the Committee would like to draw the attention of the State party to paragraphs 12 and 20',
  },
  {
    language: 'en',
    basis: 'urgent',
    pattern: /\battention\b.{0,300}\burgent\s+measures\b.{0,200}\bparas?(?:graphs?|\.)/is,
    example:
      'draws attention to the following areas, in respect of which urgent measures must be taken: birth registration (para. 12)',
  },
  {
    language: 'fr',
    basis: 'requested',
    pattern:
      /(?:demande|prie|invite|devrait|fournir|communiquer|faire\s+parvenir).{0,250}(?:renseignements|informations).{0,400}par(?:agraphes?|\.)/is,
    example:
      'prie l’État partie de fournir, dans un délai d’un an, des renseignements sur les recommandations figurant aux paragraphes 12 et 20',
  },
  {
    language: 'fr',
    basis: 'urgent',
    pattern: /urgen.{0,200}attention.{0,200}paragraphes?/is,
    example: 'Concernant les mesures à prendre d’urgence, il appelle l’attention sur les paragraphes 12 et 20',
  },
  {
    language: 'fr',
    basis: 'urgent',
    pattern: /attention.{0,300}urgen.{0,200}par(?:agraphes?|\.)/is,
    example:
      'appelle l’attention sur les domaines suivants, qui appellent des mesures urgentes : enregistrement des naissances (par. 12)',
  },
  {
    language: 'es',
    basis: 'requested',
    pattern: /(?:solicita|pide|ruega|debe|invita|facilite|proporcione).{0,250}información.{0,400}párr(?:afos?|s?\.)/is,
    example: 'pide al Estado parte que facilite, en el plazo de un año, información sobre los párrafos 12 y 20',
  },
  {
    language: 'es',
    basis: 'urgent',
    pattern: /urgente.{0,200}atención.{0,200}párrafos?/is,
    example: 'En cuanto a las medidas urgentes, desea señalar a la atención los párrafos 12 y 20',
  },
  {
    language: 'es',
    basis: 'urgent',
    pattern: /atención.{0,300}urgente.{0,200}párr(?:afos?|s?\.)/is,
    example:
      'señala a la atención los siguientes ámbitos, que requieren medidas urgentes: inscripción de los nacimientos (párr. 12)',
  },
  {
    language: 'ar',
    basis: 'requested',
    pattern: /طلب.{0,200}معلوم.{0,300}لفقر/su,
    example: 'تطلب اللجنة إلى الدولة الطرف أن تقدم في غضون سنة معلومات عن تنفيذ التوصيات الواردة في الفقرتين 12 و20',
  },
  {
    language: 'ar',
    basis: 'urgent',
    pattern: /(?:عجل|نبه).{0,300}لفقر/su,
    example: 'فيما يتعلق بالتدابير العاجلة، تود اللجنة أن توجه الانتباه إلى التوصية الواردة في الفقرة 16',
  },
];

const reportingOnly: Readonly<Record<ReadLanguage, RegExp>> = {
  en: /\b(?:include|provide)\b.{0,80}\bin\s+(?:its|the)\s+(?:next|\w+)\s+(?:periodic\s+)?report\b/is,
  fr: /dans\s+(?:son|le)\s+prochain\s+rapport/is,
  es: /en\s+su\s+próximo\s+informe/is,
  ar: /(?!)/u,
};

/** How long the State has, as printed. */
export const windows: readonly { language: ReadLanguage; pattern: RegExp; example: string }[] = [
  {
    language: 'en',
    pattern:
      /\bwithin\s+((?:(?:one|two|three|a|\d{1,2}|twelve|eighteen|twenty-four)[\s-]+)+(?:years?|months?)|the\s+next\s+\w+\s+years?)/i,
    example: 'within two years',
  },
  {
    language: 'fr',
    pattern:
      /(?:dans\s+(?:un|les)\s+délais?\s+(?:d[’']|de\s+)?|d[’']ici\s+(?:à\s+)?|dans\s+les\s+)((?:un|deux|trois|douze|dix-huit|vingt-quatre|\d{1,2})\s+(?:ans?|mois))/i,
    example: 'dans un délai d’un an',
  },
  {
    language: 'es',
    pattern:
      /(?:plazo\s+de|dentro\s+de|en\s+los\s+próximos)\s+((?:un|dos|tres|doce|dieciocho|veinticuatro|\d{1,2})\s+(?:años?|meses))/i,
    example: 'en el plazo de un año',
  },
  {
    language: 'ar',
    pattern: /غضون\s+((?:سنة|سنتين|عام|عامين|\d{1,2})(?:\s+(?:شهرا|أشهر|واحدة|واحد))?)/u,
    example: 'في غضون سنة واحدة',
  },
];

/** The recommendations a State must report on first, and by when; null when the document names none. */
export function findFollowUp(
  paragraphs: readonly Paragraph[],
  language: ReadLanguage,
): { followUp: FollowUp; paragraph: Paragraph } | null {
  for (const basis of ['requested', 'urgent'] as const) {
    const rows = followUpShapes.filter((row) => row.language === language && row.basis === basis);
    const asked = basis === 'urgent' ? paragraphs : paragraphs.slice(Math.floor(paragraphs.length / 2));
    for (const paragraph of asked) {
      const found = readParagraph(paragraph, paragraphs, rows, language);
      if (found) return { followUp: found, paragraph };
    }
  }
  return null;
}

function readParagraph(
  paragraph: Paragraph,
  all: readonly Paragraph[],
  rows: readonly FollowUpRow[],
  language: ReadLanguage,
): FollowUp | undefined {
  const passage = passageOf(paragraph.parts.flatMap(({ lead, closing }) => [...lead, ...closing]));
  for (const { start, end } of sentencesOf(passage.text)) {
    const sentence = passage.text.slice(start, end);
    const compared = language === 'ar' ? skeleton(sentence) : sentence;
    if (!rows.some(({ pattern }) => pattern.test(compared)) || reportingOnly[language].test(sentence)) continue;
    const known = new Set(all.filter((other) => other !== paragraph).map(({ number }) => number));
    const named = findReferences(sentence, language, known);
    if (named.length === 0) continue;
    const row = windows.find(
      (candidate) => candidate.language === language && candidate.pattern.test(latinFigures(sentence)),
    );
    const within =
      row?.pattern.exec(latinFigures(sentence))?.[1] ??
      findDates(sentence, language).find(({ iso }) => iso !== null)?.printed ??
      null;
    return { paragraphs: named, within, span: spanIn(passage, start, end) };
  }
  return undefined;
}
