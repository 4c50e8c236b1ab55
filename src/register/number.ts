/** A number as it sorts: figures padded, so that 112.9 comes before 112.10, and 12(a) before 12(b). */
export function numberSortKey(number: string): string {
  return number
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/\d+/g, (figures) => figures.padStart(6, '0'));
}

/** The list a number belongs to and its place there: "112.87" → ["112", 87]; undefined when it does not end in a figure. */
export function listPlace(number: string): readonly [list: string, place: number] | undefined {
  const match = /^(.*?)(\d+)$/.exec(number.trim());
  return match === null ? undefined : [(match[1] ?? '').replace(/[.\s]+$/, ''), Number(match[2])];
}
