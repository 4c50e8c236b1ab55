/**
 * How United Nations symbols are built (Dag Hammarskjöld Library, "UN Document Symbols"): what stands literally, and in
 * braces what varies. The first row that fits decides; `body` is the organ that issued the document.
 */
export const symbolShapes = [
  { shape: 'A/HRC/WG.6/{session}/{state}/{number}', body: 'A/HRC/WG.6', example: 'A/HRC/WG.6/34/SVN/1' },
  { shape: 'A/HRC/WG.6/{session}/L.{number}', body: 'A/HRC/WG.6', example: 'A/HRC/WG.6/51/L.3' },
  { shape: 'A/HRC/WG.6/{session}/{number}', body: 'A/HRC/WG.6', example: 'A/HRC/WG.6/34/1' },
  { shape: 'A/HRC/DEC/{session}/{number}', body: 'A/HRC/DEC', example: 'A/HRC/DEC/43/112' },
  { shape: 'A/HRC/RES/{session}/{number}', body: 'A/HRC/RES', example: 'A/HRC/RES/16/21' },
  { shape: 'A/HRC/PRST/{session}/{number}', body: 'A/HRC/PRST', example: 'A/HRC/PRST/29/1' },
  { shape: 'A/HRC/{session}/L.{number}', body: 'A/HRC', example: 'A/HRC/43/L.12' },
  { shape: 'A/HRC/{session}/NGO/{number}', body: 'A/HRC', example: 'A/HRC/43/NGO/17' },
  { shape: 'A/HRC/{session}/G/{number}', body: 'A/HRC', example: 'A/HRC/43/G/3' },
  { shape: 'A/HRC/{session}/{number}', body: 'A/HRC', example: 'A/HRC/43/15' },
  { shape: 'A/RES/{session}/{number}', body: 'A/RES', example: 'A/RES/60/251' },
  { shape: 'A/{session}/{number}', body: 'A', example: 'A/75/332' },
  { shape: 'CAT/OP/{state}/{number}', body: 'CAT/OP', example: 'CAT/OP/URY/1' },
  { shape: 'CRC/C/{protocol}/{state}/CO/{number}', body: 'CRC/C', example: 'CRC/C/OPSC/VNM/CO/1' },
  { shape: '{committee}/C/{state}/{type}/{number}', body: '{committee}/C', example: 'CERD/C/URY/CO/16-20' },
  { shape: '{committee}/C/{state}/{number}', body: '{committee}/C', example: 'CEDAW/C/VNM/9' },
  { shape: '{committee}/C/{type}/{number}', body: '{committee}/C', example: 'CRC/C/GC/25' },
  { shape: 'E/C.12/{state}/{type}/{number}', body: 'E/C.12', example: 'E/C.12/VNM/CO/2-4' },
  { shape: 'E/C.12/{state}/{number}', body: 'E/C.12', example: 'E/C.12/VNM/5' },
  { shape: 'E/C.12/{type}/{number}', body: 'E/C.12', example: 'E/C.12/GC/24' },
  { shape: 'HRI/CORE/{state}/{number}', body: 'HRI/CORE', example: 'HRI/CORE/VNM/2022' },
  { shape: '{organ}/{rest}', body: '{organ}', example: 'ST/SGB/2003/7' },
] as const;

/** What may stand in the braces. `number` may be a range of periodic reports, "16-20". */
export const symbolPlaces = {
  session: '\\d{1,3}',
  number: '\\d{1,5}(?:-\\d{1,3})?',
  state: '[A-Z]{3}',
  committee: 'CCPR|CERD|CAT|CRC|CED|CMW|CRPD|CEDAW',
  protocol: 'OPAC|OPSC|OPIC',
  type: '[A-Z]{1,4}',
  organ: 'A|E|S|T|ST|TD|HRI|CCPR|CERD|CAT|CRC|CED|CMW|CRPD|CEDAW|FCCC|DP|UNEP|UNW|CTOC|CAC',
  rest: '[A-Z0-9.()/-]*\\d[A-Z0-9.()/-]*',
};
