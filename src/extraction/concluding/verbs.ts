import { type ReadLanguage, skeleton } from './languages.ts';
import { sentencesOf } from './sentences.ts';

/** What a sentence of the Committee does. */
export type Act = 'recommendation' | 'concern' | 'positive';

interface VerbRow {
  language: ReadLanguage;
  act: Act;
  /** Said of anything, so it counts only where no other verb stands. */
  weak?: true;
  pattern: RegExp;
  example: string;
}

/** Main verbs of the committees. The first in a sentence decides; Arabic patterns are read on the skeleton of a text. */
export const verbs: readonly VerbRow[] = [
  {
    language: 'en',
    act: 'recommendation',
    pattern: /\b(?:recommends|urges|encourages|invites|requests|calls\s+(?:up)?on|appeals\s+to|strongly\s+advises)\b/i,
    example: 'The Committee, recalling its general comment, recommends that the State party:',
  },
  {
    language: 'en',
    act: 'recommendation',
    pattern: /\breiterates\s+(?:its|the)\s+(?:\w+\s+){0,3}(?:recommendations?|requests?|calls?|appeals?|invitation)\b/i,
    example: 'The Committee reiterates its previous recommendation (para. 8) that the State party adopt a law.',
  },
  {
    language: 'en',
    act: 'recommendation',
    pattern:
      /(?:\b(?:State\s+party|Government|authorities)(?:,[^.;:]{0,160},)?|^It)\s+(?:also\s+)?(?:should|must|is\s+(?:urged|requested|encouraged))\b/i,
    example: 'The State party should:',
  },
  {
    language: 'en',
    act: 'concern',
    pattern:
      /\b(?:is|are|remains?|express(?:es)?(?:\s+its)?)\s+(?:\w+\s+){0,3}(?:concern(?:ed|s)?|worried|alarmed|disturbed|troubled|dismayed)\b/i,
    example: 'The Committee remains deeply concerned about:',
  },
  {
    language: 'en',
    act: 'concern',
    pattern:
      /\b(?:regrets?|regrettable|deplores)\b|\bwith\s+(?:\w+\s+){0,2}(?:concern|regret|alarm)\b|\bconcerns\s+the\s+Committee\b/i,
    example: 'The Committee notes with great concern the number of evictions.',
  },
  {
    language: 'en',
    act: 'concern',
    pattern: /\b(?:however|nevertheless|nonetheless)\b.{0,60}\b(?:notes|observes|considers)\b/i,
    example: 'However, it notes that more needs to be done.',
  },
  {
    language: 'en',
    act: 'positive',
    pattern: /\b(?:welcomes|appreciates|commends|congratulates|with\s+(?:satisfaction|appreciation|interest))\b/i,
    example: 'The Committee welcomes the adoption of the Equal Treatment Act.',
  },
  {
    language: 'en',
    act: 'concern',
    weak: true,
    pattern: /\b(?:notes|observes|takes\s+note|considers|is\s+aware)\b/i,
    example: 'The Committee notes the lack of shelters.',
  },
  {
    language: 'fr',
    act: 'recommendation',
    pattern:
      /(?<!\p{L})(?:recommande|engage|invite|encourage|exhorte|demande|prie|appelle|préconise|réitère\s+(?:sa|ses|les|la)\s+(?:précédentes?\s+)?(?:recommandation|demande|invitation)s?)(?!\p{L})/iu,
    example: 'Le Comité engage l’État partie à ratifier la Convention.',
  },
  {
    language: 'fr',
    act: 'recommendation',
    pattern: /(?:État\s+partie(?:,[^.;:]{0,160},)?|^Il)\s+(?:devrait|doit)(?!\p{L})/iu,
    example: 'L’État partie devrait :',
  },
  {
    language: 'fr',
    act: 'concern',
    pattern:
      /préoccup(?:é|ée|és|ées|ant|ante|ation|ations)(?!\p{L})|inquiét(?:ude|ant)|inquiète|regrett(?:e|able)|déplore/iu,
    example: 'Le Comité note avec préoccupation que :',
  },
  {
    language: 'fr',
    act: 'concern',
    pattern: /(?:toutefois|cependant|néanmoins).{0,60}(?<!\p{L})(?:note|relève|constate|observe)(?!\p{L})/iu,
    example: 'Il constate toutefois que des refuges manquent. Toutefois, il constate que …',
  },
  {
    language: 'fr',
    act: 'positive',
    pattern: /se\s+félicite|accueille\s+avec|(?<!\p{L})salue(?!\p{L})|avec\s+(?:satisfaction|intérêt)|apprécie/iu,
    example: 'Le Comité se félicite de l’adoption de la loi sur l’égalité.',
  },
  {
    language: 'fr',
    act: 'concern',
    weak: true,
    pattern: /(?<!\p{L})(?:note|relève|constate|observe|prend\s+note|considère)(?!\p{L})/iu,
    example: 'Le Comité constate l’absence de refuges.',
  },
  {
    language: 'es',
    act: 'recommendation',
    pattern:
      /(?<!\p{L})(?:recomienda|insta|exhorta|alienta|invita|solicita|pide|ruega|aconseja|reitera\s+(?:su|sus|la|las)\s+(?:anterior(?:es)?\s+)?(?:recomendaci|solicitud|petici)\p{L}*)(?!\p{L})/iu,
    example: 'El Comité insta al Estado parte a que ratifique la Convención.',
  },
  {
    language: 'es',
    act: 'recommendation',
    pattern:
      /(?:Estado\s+parte(?:,[^.;:]{0,160},)?|^También|^Asimismo,?)\s+(?:debe|debería|deberá)(?!\p{L})|^Debe(?:ría)?(?!\p{L})/iu,
    example: 'El Estado parte debe:',
  },
  {
    language: 'es',
    act: 'concern',
    pattern:
      /preocup(?:a|an|ado|ada|ante|antes|ación)(?!\p{L})|(?<!\p{L})(?:inquieta|inquietud|lamenta|lamentable|deplora|alarma)(?!\p{L})/iu,
    example: 'Preocupa al Comité que:',
  },
  {
    language: 'es',
    act: 'concern',
    pattern: /(?:sin\s+embargo|no\s+obstante).{0,60}(?<!\p{L})(?:observa|toma\s+nota|señala|constata)(?!\p{L})/iu,
    example: 'Sin embargo, observa que faltan albergues.',
  },
  {
    language: 'es',
    act: 'positive',
    pattern:
      /acoge\s+con|(?<!\p{L})(?:celebra|encomia|aprecia|felicita|agradece)(?!\p{L})|con\s+(?:satisfacción|reconocimiento|agrado|beneplácito|aprecio)/iu,
    example: 'El Comité acoge con satisfacción la aprobación de la Ley de Igualdad.',
  },
  {
    language: 'es',
    act: 'concern',
    weak: true,
    pattern: /(?<!\p{L})(?:observa|toma\s+nota|señala|constata|considera)(?!\p{L})/iu,
    example: 'El Comité observa la falta de albergues.',
  },
  {
    language: 'ar',
    act: 'recommendation',
    pattern: /(?<!\p{L})[وف]?(?:وص|حث|دعو|شجع|طلب|نبغ|نشد|هب)(?!\p{L})/u,
    example: 'توصي اللجنة الدولة الطرف بما يلي:',
  },
  {
    language: 'ar',
    act: 'concern',
    pattern: /قلق|ب?لقل(?!\p{L})|(?<!\p{L})[وف]?(?:سف|ؤسف)(?!\p{L})|جزع/u,
    example: 'تشعر اللجنة بالقلق مما يلي:',
  },
  {
    language: 'ar',
    act: 'positive',
    pattern: /(?<!\p{L})[وف]?(?:رحب|شد)(?!\p{L})|(?<!\p{L})قدره/u,
    example: 'ترحب اللجنة باعتماد قانون المساواة.',
  },
  {
    language: 'ar',
    act: 'concern',
    weak: true,
    pattern: /(?<!\p{L})[وف]?لحظ(?!\p{L})/u,
    example: 'تلاحظ اللجنة نقص الملاجئ.',
  },
];

/** What one sentence does, by its first strong verb, else by its first weak one; undefined when it has neither. */
export function actOfSentence(sentence: string, language: ReadLanguage): { act: Act; weak: boolean } | undefined {
  const text = language === 'ar' ? skeleton(sentence) : sentence;
  const found = verbs
    .filter((row) => row.language === language)
    .flatMap((row) => {
      const at = text.search(row.pattern);
      return at < 0 ? [] : [{ act: row.act, weak: row.weak ?? false, at }];
    })
    .sort((one, other) => Number(one.weak) - Number(other.weak) || one.at - other.at);
  const [first] = found;
  // a welcome is a courtesy before what the sentence is for
  const main =
    first?.act === 'positive' ? (found.find(({ act, weak }) => act !== 'positive' && !weak) ?? first) : first;
  return main && { act: main.act, weak: main.weak };
}

/** What a passage does as a whole: it asks, else it worries, else it welcomes. */
export function actOf(text: string, language: ReadLanguage): Act | undefined {
  const acts = sentencesOf(text).flatMap(({ start, end }) => actOfSentence(text.slice(start, end), language) ?? []);
  const strong = (wanted: Act) => acts.some(({ act, weak }) => act === wanted && !weak);
  if (strong('recommendation')) return 'recommendation';
  if (strong('concern')) return 'concern';
  if (strong('positive')) return 'positive';
  return acts.length > 0 ? 'concern' : undefined;
}
