import { footOf, headOf, outcomeOf, type ReportUses, tierOf } from './report-text.ts';
import type { SimilarCaseReportRow, StoredHit } from './similar-case-report.entity.ts';

const STYLE = `@page{size:A4;margin:25mm 22mm}
body{font-family:"Noto Serif CJK SC","Source Han Serif SC",SimSun,STSong,serif;font-size:12pt;line-height:1.75;max-width:46em;margin:2em auto;padding:0 1em;color:#111;text-align:justify;line-break:strict}
h1{font-size:20pt;text-align:center;letter-spacing:.1em;margin:0 0 1em}
h2{font-size:14pt;margin:1.2em 0 .4em;break-after:avoid}
dl{display:grid;grid-template-columns:6em 1fr;gap:.2em 1em;border-block:1.5pt solid #111;padding:.6em 0}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
article{break-inside:avoid;border-bottom:.5pt solid #999;padding:.3em 0 .8em}
p{margin:.2em 0}.gist{text-indent:2em}footer{margin-top:2em;font-size:9pt;color:#444;overflow-wrap:anywhere}
@media print{body{margin:0;padding:0;max-width:none}}`;

/** A page that stands for itself: no script, nothing to fetch. */
export const reportPage = (row: SimilarCaseReportRow, uses: ReportUses): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>类案检索报告 ${escaped(row.id)}</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><main><h1>类案检索报告</h1>
<dl>${headOf(row)
  .map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`)
  .join('\n')}</dl>
${guidingPart(uses)}<h2>检索结果</h2>
${row.hits.length === 0 ? '<p>未检索到类案。</p>' : row.hits.map((hit, i) => article(hit, i, uses.hits[i] ?? '')).join('\n')}
</main><footer>${escaped(footOf(row))}</footer></body></html>
`;

const article = (hit: StoredHit, i: number, use: string): string => `<article><h2>${i + 1}. ${escaped(hit.title)}</h2>
<p>${escaped(hit.number)}　${escaped(hit.court)}　${escaped(hit.decidedOn ?? '')}</p>
<p>案例层级：${tierOf(hit)}　裁判结果：${outcomeOf(hit)}　相似度：${hit.score.toFixed(2)}</p>
${hit.gist ? `<p class="gist">${escaped(hit.gist)}</p>` : ''}<p>${escaped(hit.explanation)}</p><p>${escaped(use)}</p></article>`;

function guidingPart({ guiding }: ReportUses): string {
  const cases = guiding.map(
    ({ title, lines }) => `<article><h2>${escaped(title)}</h2>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</article>`,
  );
  return cases.length === 0 ? '' : `<h2>指导性案例</h2>\n${cases.join('\n')}\n`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
