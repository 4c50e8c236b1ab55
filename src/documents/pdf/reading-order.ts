const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const leftToRight = /[A-Za-z\u00c0-\u024f]/gu;

/** Whether most letters of a line are Arabic or Hebrew. */
export function isRightToLeft(text: string): boolean {
  const found = text.match(rightToLeft)?.length ?? 0;
  return found > 0 && found > (text.match(leftToRight)?.length ?? 0);
}

const mirrored: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };
const leftToRightRun =
  /[A-Za-z\u00c0-\u024f\d\u0660-\u0669][A-Za-z\u00c0-\u024f\d\u0660-\u0669./,:'’–-]*(?: (?=[A-Za-z]))?/gu;

/**
 * Turns a right-to-left line, given as it stands on paper from left to right, into reading order: everything reversed but
 * numbers and words in Latin letters (a short form of the Unicode bidirectional algorithm, UAX 9, for one level).
 */
export function toReadingOrder(visual: string): string {
  const reversed = [...visual]
    .reverse()
    .map((sign) => mirrored[sign] ?? sign)
    .join('');
  return reversed.replace(leftToRightRun, (run) => [...run].reverse().join('')).normalize('NFKC');
}
