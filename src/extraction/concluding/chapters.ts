import type { ReadLanguage } from './languages.ts';

/** Chapters of concluding observations (OHCHR, harmonised structure of the committees' observations). */
export type Chapter = 'introduction' | 'positive' | 'concerns' | 'follow-up';

/** Headings of chapters, as printed by the nine committees, without their numerals. */
export const chapterHeadings: readonly {
  language: ReadLanguage;
  chapter: Chapter;
  pattern: RegExp;
  example: string;
}[] = [
  { language: 'en', chapter: 'introduction', pattern: /^introduction$/i, example: 'A. Introduction' },
  {
    language: 'en',
    chapter: 'positive',
    pattern: /^positive\s+(?:aspects|developments|factors)/i,
    example: 'B. Positive aspects',
  },
  {
    language: 'en',
    chapter: 'concerns',
    pattern:
      /^(?:(?:principal|main)\s+)?(?:(?:subjects|matters|areas|issues)\s+of\s+concern|factors\s+and\s+difficulties|concerns\s+and\s+recommendations)/i,
    example: 'C. Principal matters of concern and recommendations',
  },
  {
    language: 'en',
    chapter: 'follow-up',
    pattern: /^(?:follow-up|dissemination|other\s+recommendations|implementation\s+and\s+reporting)/i,
    example: 'D. Dissemination and follow-up',
  },
  { language: 'fr', chapter: 'introduction', pattern: /^introduction$/i, example: 'A. Introduction' },
  { language: 'fr', chapter: 'positive', pattern: /^(?:aspects|faits)\s+positifs/i, example: 'B. Aspects positifs' },
  {
    language: 'fr',
    chapter: 'concerns',
    pattern:
      /^(?:principa(?:ux|les)\s+)?(?:sujets|motifs|domaines|sources)\s+(?:de\s+|d[’'])?(?:préoccupation|inquiétude)/i,
    example: 'C. Principaux sujets de préoccupation et recommandations',
  },
  {
    language: 'fr',
    chapter: 'follow-up',
    pattern: /^(?:suivi|diffusion|autres\s+recommandations|mise\s+en\s+œuvre\s+et\s+(?:rapports|soumission))/i,
    example: 'D. Diffusion et suivi',
  },
  { language: 'es', chapter: 'introduction', pattern: /^introducción$/i, example: 'A. Introducción' },
  {
    language: 'es',
    chapter: 'positive',
    pattern: /^(?:aspectos|factores)\s+positivos/i,
    example: 'B. Aspectos positivos',
  },
  {
    language: 'es',
    chapter: 'concerns',
    pattern: /^(?:principales\s+)?(?:motivos|esferas|ámbitos|cuestiones|asuntos)\s+de\s+preocupación/i,
    example: 'C. Principales motivos de preocupación y recomendaciones',
  },
  {
    language: 'es',
    chapter: 'follow-up',
    pattern: /^(?:seguimiento|difusión|otras\s+recomendaciones|aplicación\s+y\s+presentación)/i,
    example: 'D. Difusión y seguimiento',
  },
  { language: 'ar', chapter: 'introduction', pattern: /^مقدمة/, example: 'أولا- مقدمة' },
  { language: 'ar', chapter: 'positive', pattern: /^الجوانب\s+الإيجابية/, example: 'ثانيا- الجوانب الإيجابية' },
  {
    language: 'ar',
    chapter: 'concerns',
    pattern: /^(?:دواعي|المسائل|أهم|الشواغل|مجالات|بواعث).{0,40}(?:القلق|التوصيات|الشواغل)/,
    example: 'ثالثا- دواعي القلق الرئيسية والتوصيات',
  },
  { language: 'ar', chapter: 'follow-up', pattern: /^(?:المتابعة|النشر|نشر)/, example: 'رابعا- المتابعة' },
];

const numeral = /^(?:[IVX]{1,5}|[A-Z])\s?[.:]\s*|^\p{Script=Arabic}{2,6}\s?[-–]\s*/u;

/** The chapter a heading opens; undefined for headings of themes. */
export function chapterOf(heading: string, language: ReadLanguage): Chapter | undefined {
  const bare = heading.replace(numeral, '').trim();
  return chapterHeadings.find((row) => row.language === language && row.pattern.test(bare))?.chapter;
}

const styles: readonly { style: string; pattern: RegExp; example: string }[] = [
  { style: 'roman', pattern: /^[IVX]{1,5}\s?[.:]/, example: 'IV. Parliament' },
  { style: 'letter', pattern: /^[A-Z]\s?\./, example: 'B. Positive aspects' },
  { style: 'word', pattern: /^\p{Script=Arabic}{2,6}\s?[-–]/u, example: 'ثانيا- الجوانب الإيجابية' },
];

/** How a heading is numbered, in print or by Word: the rank of a chapter; undefined for headings of themes. */
export function numeralStyleOf({ text, number }: { text: string; number?: string | undefined }): string | undefined {
  return styles.find(({ pattern }) => pattern.test(number ?? '') || pattern.test(text))?.style;
}
