/** The words that a made-up report is written with. */
const tasks = [
  'Ratify the Convention on the Rights of Persons with Disabilities',
  'Adopt a national plan against trafficking in persons',
  'Raise the age of marriage to 18 years for girls and boys',
  'Strengthen the independence of the national human rights institution',
  'Extend free primary education to all provinces',
  'Reduce overcrowding in places of detention',
  'Protect journalists and human rights defenders',
  'Guarantee access to safe drinking water in rural areas',
];
const names = ['Arvenia', 'Belmora', 'Dravia', 'Halden', 'Kestria'];

/**
 * A report of the UPR Working Group on Meridia as plain text, made up by us: one list of supported and one of noted
 * recommendations, `count` in all. `symbol` tells reports apart.
 */
export function reportText({ count = 8, symbol = 'A/HRC/58/9' } = {}): string {
  const supported = Math.ceil(count * 0.75);
  const line = (list: number, number: number, index: number) =>
    `${list}.${number} ${tasks[index % tasks.length]}, step ${index + 1} (${names[index % names.length]});`;
  return [
    symbol,
    'Human Rights Council',
    'Fifty-eighth session',
    'Report of the Working Group on the Universal Periodic Review',
    'Meridia',
    'Introduction',
    '1. The Working Group on the Universal Periodic Review held its forty-seventh session from 4 to 15 November 2024. The review of Meridia was held at the 5th meeting.',
    'II. Conclusions and/or recommendations',
    '112. The recommendations formulated during the interactive dialogue and listed below have been examined by Meridia and enjoy the support of Meridia:',
    ...Array.from({ length: supported }, (_, index) => line(112, index + 1, index)),
    '113. The recommendations listed below have been examined by Meridia and have been noted by Meridia:',
    ...Array.from({ length: count - supported }, (_, index) => line(113, index + 1, supported + index)),
    '114. All conclusions and/or recommendations contained in the present report reflect the position of the submitting States and the State under review. They should not be construed as endorsed by the Working Group as a whole.',
  ].join('\n\n');
}
