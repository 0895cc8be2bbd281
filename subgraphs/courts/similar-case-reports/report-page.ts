import type { Named, ReportDocument } from './report-document.ts';

const STYLE = `@page{size:A4;margin:25mm 22mm}
body{font-family:"Noto Serif CJK SC","Source Han Serif SC",SimSun,STSong,serif;font-size:12pt;line-height:1.75;max-width:46em;margin:2em auto;padding:0 1em;color:#111;text-align:justify;line-break:strict}
h1{font-size:20pt;text-align:center;letter-spacing:.1em;margin:0 0 1em}
h2{font-size:14pt;margin:1.2em 0 .4em;break-after:avoid}h3{font-size:12pt;margin:1em 0 .2em;break-after:avoid}
dl{display:grid;grid-template-columns:7em 1fr;gap:.2em 1em;margin:.2em 0}header dl{border-block:1.5pt solid #111;padding:.6em 0}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
article{break-inside:avoid;border-bottom:.5pt solid #999;padding:.3em 0 .8em}
p{margin:.2em 0}footer{margin-top:2em;font-size:9pt;color:#444;overflow-wrap:anywhere}
@media print{body{margin:0;padding:0;max-width:none}}`;

/** A self-contained page without scripts or external resources. */
export const reportPage = ({ id, language, title, head, parts, use, foot }: ReportDocument): string => `<!doctype html>
<html lang="${language === 'ZH' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${title} ${escaped(id)}</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><main><header><h1>${title}</h1>
${listed(head)}</header>
${parts
  .map(
    ({ heading, none, cases }) => `<h2>${heading}</h2>
${cases.length === 0 ? `<p>${none}</p>` : cases.map((one) => `<article><h3>${escaped(one.title)}</h3>${listed(one.lines)}</article>`).join('\n')}`,
  )
  .join('\n')}
<h2>${use.heading}</h2>
${use.lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</main><footer>${escaped(foot)}</footer></body></html>
`;

const listed = (lines: readonly Named[]): string =>
  `<dl>${lines.map(([name, text]) => `<dt>${name}</dt><dd>${escaped(text)}</dd>`).join('\n')}</dl>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
