/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no spaces, numbers and strings as JSON.stringify writes them
 * (the form of RFC 8785). Values are taken as JSON takes them: a Date is its ISO text, an undefined member is left out.
 */
export function canonicalJson(value: unknown): string {
  return write(JSON.parse(JSON.stringify(value ?? null)));
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`).join(',')}}`;
}
