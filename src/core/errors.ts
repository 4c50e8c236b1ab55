/**
 * The one error of the house: something the person or the caller can act on. Everything else that is thrown is a bug.
 * `code` is stable and keys the translated message (`error.<code>` in the language catalogues); `detail` is the
 * English sentence for logs, the command line and API clients, and says what to do next.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: string, status: number, detail: string, params: Record<string, string | number> = {}) {
    super(detail);
    this.name = 'DomainError';
    this.code = code;
    this.status = status;
    this.params = params;
  }
}

/** Declares the errors of a feature once: code → HTTP status and English sentence with `{name}` places. */
export function defineErrors<Code extends string>(table: Record<Code, { status: number; detail: string }>) {
  return (code: Code, params: Record<string, string | number> = {}): DomainError => {
    const { status, detail } = table[code];
    const sentence = detail.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
    return new DomainError(code, status, sentence, params);
  };
}
