import { contentsOf, runsOf } from './source.mjs';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const rtl = (meta) => meta.language === 'ar';

/** Words by which a trial print tells on which page a block begins and ends; empty in the final one. */
const probe = (name, shown) => `<span class="probe ${name[0]}">${shown ? `@@${name}@@` : ''}</span>`;

/**
 * The document as one HTML page for print. `pages`: page of each block index, for the contents. `notes`: footnotes
 * to set, `[{mark, after: block index, space: mm above}]`. `probes`: print invisible place marks.
 */
export function toPrintPage({ meta, blocks, footnotes }, { pages = new Map(), notes = [], probes = false } = {}) {
  const body = blocks.map((block, index) => {
    const note = notes.find(({ after }) => after === index);
    return printedBlock(block, index, probes) + (note ? printedNote(note, footnotes, probes) : '');
  });
  return `<!doctype html><html lang="${meta.language}" dir="${rtl(meta) ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<title>${escaped(meta.symbol)}</title><style>${pageStyle(meta)}</style></head><body>
${cover(meta)}${meta.contents ? contents(meta, blocks, pages) : ''}<main>${body.join('\n')}</main></body></html>`;
}

function printedBlock({ kind, level, number = '', text, bold, annex }, index, probes) {
  const start = probe(`s${index}`, probes);
  const end = probe(`e${index}`, probes);
  const words = runsOf(text)
    .map((run) => (typeof run === 'string' ? escaped(run) : `<sup>${run.mark}</sup>`))
    .join('');
  const tag = kind === 'heading' ? `h${level + 1}` : 'p';
  const label = kind === 'bullet' ? '•' : escaped(number);
  const first = kind === 'plain' || (kind === 'heading' && level > 2) ? '' : `<span class="no">${label}</span>`;
  return `<${tag} class="${[kind, bold ? 'bold' : '', annex ? 'annex' : ''].join(' ').trim()}">${start}${first}${words}${end}</${tag}>`;
}

function printedNote({ mark, space }, footnotes, probes) {
  const end = probe(`n${mark}`, probes);
  return `<div class="note" style="margin-top:${space}mm"><p><sup>${mark}</sup> ${escaped(footnotes.get(mark))}${end}</p></div>`;
}

function cover(meta) {
  const lines = (text) => escaped(text).replaceAll(' / ', '<br>');
  return `<section class="cover"><table><tr><td>${escaped(meta.united)}</td><td class="symbol">${escaped(meta.symbol)}</td></tr>
<tr><td class="organ">${lines(meta.organ)}</td><td><p>${escaped(meta.distr)}<br>${escaped(meta.date)}</p><p>${lines(meta.original)}</p></td></tr></table>
<p class="body">${escaped(meta.body)}</p>${meta.session ? `<p><b>${escaped(meta.session)}</b></p>` : ''}
${['dates', 'agenda', 'subject'].map((key) => (meta[key] ? `<p>${meta[key] === meta.subject ? `<b>${escaped(meta[key])}</b>` : escaped(meta[key])}</p>` : '')).join('')}
<h1>${lines(meta.title)}*</h1>${['country', 'part', 'parttitle'].map((key) => (meta[key] ? `<h3>${lines(meta[key])}</h3>` : '')).join('')}
<div class="star"><p>* ${escaped(meta.star)}</p></div></section>`;
}

function contents(meta, blocks, pages) {
  const [title, paragraphs, page] = meta.contents.split(' | ');
  const rows = contentsOf(blocks).map(
    ({ index, level, number, text, range }) =>
      `<tr class="l${level}"><td>${escaped(number)}</td><td><div><span>${escaped(text)}</span><i></i></div></td><td>${range}</td><td>${pages.get(index) ?? ''}</td></tr>`,
  );
  return `<section class="contents"><h2>${title}</h2><table><tr><td></td><td></td><td><em>${paragraphs}</em></td><td><em>${page}</em></td></tr>${rows.join('')}</table></section>`;
}

function pageStyle(meta) {
  const job = meta.job.replace(/\s?\(\w+\).*$/, '');
  const side = (page, outer) => {
    const inner = outer === 'left' ? 'right' : 'left';
    return `@page :${page}{@top-${outer}{content:"${meta.symbol}";font-weight:bold;width:50%;border-bottom:.4pt solid;padding-bottom:3pt;vertical-align:bottom;margin-bottom:7mm;text-align:${outer}}
@top-${inner}{content:"";width:50%;border-bottom:.4pt solid;margin-bottom:7mm}
@bottom-${outer}{content:counter(page);font-weight:bold;text-align:${outer}}@bottom-${inner}{content:"${job}";font-size:8pt;text-align:${inner}}}`;
  };
  const start = rtl(meta) ? 'right' : 'left';
  const stop = start === 'left' ? 'right' : 'left';
  return `@page{size:A4;margin:32mm 20mm 26mm;font:9pt ${face(meta)};direction:ltr}
${side('right', rtl(meta) ? 'left' : 'right')}${side('left', rtl(meta) ? 'right' : 'left')}
@page :first{margin:16mm 20mm 26mm;@top-left{content:none}@top-right{content:none}@bottom-${start}{content:"${meta.job}";font-size:8pt;font-weight:normal;text-align:${start}}@bottom-${stop}{content:none}}
html{font:10pt/12pt ${face(meta)};font-variant-ligatures:none}
:lang(ar){line-height:1.55}
body,h1,h2,h3,h4,p{margin:0}
.cover{height:250mm;display:flex;flex-direction:column;break-after:page}
.cover table{border-collapse:collapse;width:100%;margin-bottom:8mm}.cover td{vertical-align:top;padding:0 0 2mm}
.cover tr:first-child td{border-bottom:.5pt solid;vertical-align:bottom;font-size:14pt}.cover .symbol{text-align:end;font-size:20pt;line-height:1;direction:ltr}
.cover .organ{font:bold 17pt/1.15 ${face(meta)};padding-top:2mm;border-bottom:1.5pt solid;height:34mm;padding-inline-end:10mm}
.cover tr:last-child td+td{width:52mm;border-bottom:1.5pt solid;padding-top:2mm}.cover td p+p{margin-top:6mm}
.cover .body{font-weight:bold;font-size:12pt;line-height:1.3}.cover h1{font-size:14pt;line-height:1.25;margin:12mm 20mm 5mm}.cover h3{font-size:12pt;margin:0 20mm 4mm}
.star{margin-top:auto;padding:0 18mm 4mm;font-size:9pt}
.contents{break-after:page}.contents h2{margin:0 0 5mm;padding:0}.contents table{width:100%;border-collapse:collapse}.contents td{padding:1.2mm 0;vertical-align:bottom}
.contents td:nth-child(1){width:18mm;text-align:end;padding-inline-end:4mm}.contents td:nth-child(3){width:22mm;text-align:end}.contents td:nth-child(4){width:14mm;text-align:end}
.contents div{display:flex}.contents i{flex:1;border-bottom:1pt dotted;margin:0 1mm 1mm}.contents .l2 td:nth-child(2){padding-inline-start:6mm}
main{padding:0 20mm}main p{text-align:justify;margin-bottom:2.1mm;orphans:2;widows:2}
.no{display:inline-block;min-width:10mm;text-indent:0}
h2{font-size:14pt;line-height:1.2}h3{font-size:12pt;line-height:1.2}h4{font-size:10pt}
main h2,main h3,main h4{break-after:avoid;margin-bottom:3mm}main h2{margin-top:7mm}main h3{margin-top:5mm}main h4{margin-top:4mm}
main h2,main h3{margin-inline-start:-12mm;padding-inline-start:12mm;text-indent:-12mm}main h2 .no,main h3 .no{min-width:12mm}
main h2 .no:empty,main h3 .no:empty{min-width:12mm}
.bold,.recommendation{font-weight:bold}.recommendation{margin-inline-start:10mm;orphans:1;widows:1}.annex{break-before:page}.recommendation .no{min-width:15mm}
.item{text-indent:10mm}.bullet{margin-inline-start:10mm;text-indent:-5mm}.bullet .no{min-width:5mm}
.note{break-before:avoid;break-after:page;break-inside:avoid}.note p{font-size:9pt;line-height:11pt;margin:0}.note p::before{content:"";display:block;width:30mm;border-top:.4pt solid;margin-bottom:1mm}
sup{font-size:7pt;line-height:0;font-weight:normal;vertical-align:super}.probe{display:inline-block;width:0;white-space:nowrap;text-indent:0;font:6px/0 'Liberation Sans';position:relative;direction:ltr;unicode-bidi:isolate}.probe.s{left:-8mm;top:-2mm}`;
}

const face = (meta) =>
  rtl(meta) ? "'Liberation Serif','Noto Naskh Arabic',serif" : "'Liberation Serif','Times New Roman',serif";
