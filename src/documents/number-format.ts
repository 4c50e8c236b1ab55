/** Ways to write a list number (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59), each with what 1, 4 and 28 look like. */
export const numberFormats: Readonly<
  Record<string, { readonly write: (value: number) => string; readonly examples: readonly [string, string, string] }>
> = {
  decimal: { write: String, examples: ['1', '4', '28'] },
  decimalZero: { write: (value) => String(value).padStart(2, '0'), examples: ['01', '04', '28'] },
  upperRoman: { write: roman, examples: ['I', 'IV', 'XXVIII'] },
  lowerRoman: { write: (value) => roman(value).toLowerCase(), examples: ['i', 'iv', 'xxviii'] },
  upperLetter: { write: (value) => repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ', value), examples: ['A', 'D', 'BB'] },
  lowerLetter: { write: (value) => repeated('abcdefghijklmnopqrstuvwxyz', value), examples: ['a', 'd', 'bb'] },
  arabicAlpha: { write: (value) => repeated('أبتثجحخدذرزسشصضطظعغفقكلمنهوي', value), examples: ['أ', 'ث', 'ي'] },
  arabicAbjad: { write: (value) => repeated('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ', value), examples: ['أ', 'د', 'غ'] },
  russianUpper: { write: (value) => repeated('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ', value), examples: ['А', 'Г', 'Ю'] },
  russianLower: { write: (value) => repeated('абвгдежзиклмнопрстуфхцчшщыэюя', value), examples: ['а', 'г', 'ю'] },
  ordinal: { write: ordinal, examples: ['1st', '4th', '28th'] },
  hindiNumbers: { write: (value) => String(value).replace(/\d/g, toArabicIndic), examples: ['١', '٤', '٢٨'] },
  numberInDash: { write: (value) => `- ${value} -`, examples: ['- 1 -', '- 4 -', '- 28 -'] },
  none: { write: () => '', examples: ['', '', ''] },
  bullet: { write: () => '', examples: ['', '', ''] },
};

/** Writes a list number in one of Word's formats; an unknown format is written in figures. */
export function formatNumber(value: number, format: string): string {
  return (numberFormats[format]?.write ?? String)(value);
}

function roman(value: number): string {
  const steps = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  return steps
    .map((size, index) => {
      const times = Math.floor(rest / size);
      rest -= times * size;
      return (signs[index] ?? '').repeat(times);
    })
    .join('');
}

/** Word repeats the letter after the alphabet is through: z, aa, bb, … zz, aaa. */
function repeated(alphabet: string, value: number): string {
  const letters = [...alphabet];
  if (value < 1 || value > letters.length * 30) return String(value);
  return (letters[(value - 1) % letters.length] ?? '').repeat(Math.ceil(value / letters.length));
}

function ordinal(value: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd' } as Readonly<Record<string, string>>;
  return `${value}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}

function toArabicIndic(digit: string): string {
  return String.fromCharCode(0x0660 + Number(digit));
}
