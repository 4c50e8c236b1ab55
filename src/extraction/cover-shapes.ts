import type { Language } from '../core/languages.ts';
import type { DocumentKind } from './extraction.ts';

/** Words on the cover that tell what a document is. The first row that fits decides. */
export const kindShapes: readonly { kind: DocumentKind; language: Language; pattern: RegExp; example: string }[] = [
  {
    kind: 'upr-addendum',
    language: 'en',
    pattern: /views\s+on\s+conclusions\s+and\s*\/\s*or\s+recommendations/i,
    example:
      'Addendum · Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review',
  },
  {
    kind: 'upr-addendum',
    language: 'fr',
    pattern: /observations\s+sur\s+les\s+conclusions\s+et\s*\/\s*ou\s+recommandations/i,
    example: 'Additif · Observations sur les conclusions et/ou recommandations, engagements exprimés …',
  },
  {
    kind: 'upr-thematic-list',
    language: 'en',
    pattern: /thematic\s+list\s+of\s+recommendations|matrix\s+of\s+recommendations/i,
    example: 'UPR of Meridia · Thematic list of recommendations',
  },
  {
    kind: 'concluding-observations',
    language: 'en',
    pattern: /concluding\s+observations\s+(?:of|on)\b/i,
    example: 'Concluding observations on the initial report of Meridia',
  },
  {
    kind: 'concluding-observations',
    language: 'fr',
    pattern: /observations\s+finales\s+(?:concernant|sur|du)\b/i,
    example: 'Observations finales concernant le rapport initial de la Méridie',
  },
  {
    kind: 'concluding-observations',
    language: 'es',
    pattern: /observaciones\s+finales\s+(?:sobre|del)\b/i,
    example: 'Observaciones finales sobre el informe inicial de Meridia',
  },
  {
    kind: 'concluding-observations',
    language: 'ar',
    pattern: /الملاحظات\s+الختامية/,
    example: 'الملاحظات الختامية بشأن التقرير الأولي لميريديا',
  },
  {
    kind: 'concluding-observations',
    language: 'ru',
    pattern: /заключительные\s+замечания/i,
    example: 'Заключительные замечания по первоначальному докладу Меридии',
  },
  {
    kind: 'concluding-observations',
    language: 'zh',
    pattern: /结论性意见/,
    example: '关于梅里迪亚初次报告的结论性意见',
  },
  {
    kind: 'upr-working-group-report',
    language: 'en',
    pattern: /report\s+of\s+the\s+working\s+group\s+on\s+the\s+universal\s+periodic\s+review/i,
    example: 'Report of the Working Group on the Universal Periodic Review*',
  },
  {
    kind: 'upr-working-group-report',
    language: 'fr',
    pattern: /rapport\s+du\s+groupe\s+de\s+travail\s+sur\s+l[’']examen\s+périodique\s+universel/i,
    example: 'Rapport du Groupe de travail sur l’Examen périodique universel*',
  },
  {
    kind: 'upr-working-group-report',
    language: 'es',
    pattern: /informe\s+del\s+grupo\s+de\s+trabajo\s+sobre\s+el\s+examen\s+periódico\s+universal/i,
    example: 'Informe del Grupo de Trabajo sobre el Examen Periódico Universal*',
  },
  {
    kind: 'upr-working-group-report',
    language: 'ru',
    pattern: /доклад\s+рабочей\s+группы\s+по\s+универсальному\s+периодическому\s+обзору/i,
    example: 'Доклад Рабочей группы по универсальному периодическому обзору*',
  },
  {
    kind: 'upr-working-group-report',
    language: 'ar',
    pattern: /تقرير\s+الفريق\s+العامل\s+المعني\s+بالاستعراض\s+الدوري\s+الشامل/,
    example: 'تقرير الفريق العامل المعني بالاستعراض الدوري الشامل',
  },
  {
    kind: 'upr-working-group-report',
    language: 'zh',
    pattern: /普遍定期审议工作组报告/,
    example: '普遍定期审议工作组报告*',
  },
];

/** Sentences that name the State under review, for documents whose cover is missing; the name is the first group. */
export const reviewedShapes: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern: /\bThe review of (.{3,80}?) was held at\b/,
    example: 'The review of Meridia was held at the 5th meeting, on 4 May 2026.',
  },
  {
    pattern: /\badopted the (?:present )?report on (.{3,80}?)[.,;]/i,
    example: 'the Working Group adopted the report on Meridia.',
  },
  {
    pattern: /\bexamined by (.{3,80}?)(?:,| which\b| who\b| and\b|[.:])/,
    example: 'The following recommendations will be examined by Meridia, which …',
  },
  {
    pattern: /\bsupport of (.{3,80}?)(?:,| which\b|[.:])/,
    example: 'The recommendations below enjoy the support of Meridia:',
  },
  {
    pattern: /\brecommendations were made to (.{3,80}?)[.,:]/,
    example: 'the following recommendations were made to Meridia:',
  },
];

/** Cycles of the review by their first session of the Working Group (OHCHR, "Cycles of the UPR"). */
export const cycles: readonly { cycle: number; firstSession: number }[] = [
  { cycle: 4, firstSession: 41 },
  { cycle: 3, firstSession: 27 },
  { cycle: 2, firstSession: 13 },
  { cycle: 1, firstSession: 1 },
];
