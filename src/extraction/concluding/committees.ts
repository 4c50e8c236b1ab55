import type { UnSymbol } from '../../documents/symbol.ts';

/** The nine treaty bodies that consider States parties' reports, by the organ in their symbols. */
export const committees: readonly { committee: string; organ: string; example: string }[] = [
  { committee: 'CCPR', organ: 'CCPR/C', example: 'CCPR/C/MRD/CO/4' },
  { committee: 'CESCR', organ: 'E/C.12', example: 'E/C.12/MRD/CO/3' },
  { committee: 'CERD', organ: 'CERD/C', example: 'CERD/C/MRD/CO/16-20' },
  { committee: 'CEDAW', organ: 'CEDAW/C', example: 'CEDAW/C/MRD/CO/6' },
  { committee: 'CAT', organ: 'CAT/C', example: 'CAT/C/MRD/CO/5' },
  { committee: 'CRC', organ: 'CRC/C', example: 'CRC/C/MRD/CO/5-6' },
  { committee: 'CMW', organ: 'CMW/C', example: 'CMW/C/MRD/CO/1' },
  { committee: 'CRPD', organ: 'CRPD/C', example: 'CRPD/C/MRD/CO/2-3' },
  { committee: 'CED', organ: 'CED/C', example: 'CED/C/MRD/CO/1' },
];

/** The committee that issued a document with this symbol; null when none of the nine did. */
export function committeeOf(symbol: Pick<UnSymbol, 'body'> | undefined): string | null {
  return committees.find(({ organ }) => organ === symbol?.body)?.committee ?? null;
}
