import type { CatalogueItemRow } from './catalogue-item.entity.ts';

/** Columns in the field order of Decree 809, Art. 13: name, items, provider, format, frequency, attribute, mode, conditions, class, level. */
const COLUMNS: readonly (readonly [column: keyof CatalogueItemRow, title: string])[] = [
  ['name_zh', '名称 name (zh)'],
  ['name', '名称 name (en)'],
  ['coordinate', '数据项 data item'],
  ['provider', '提供单位 provider'],
  ['format', '数据格式 format'],
  ['update_frequency', '更新频率 update frequency'],
  ['attribute', '共享属性 sharing attribute'],
  ['mode', '共享方式 sharing mode'],
  ['conditions', '使用条件 conditions of use'],
  ['classification', '数据分类 class'],
  ['level', '数据分级 level'],
  ['legal_basis', '法律依据 legal basis'],
];

/** RFC 4180, UTF-8. A cell that a spreadsheet could read as a formula starts with an apostrophe. */
export function catalogueCsv(items: readonly CatalogueItemRow[]): string {
  const lines = [COLUMNS.map(([, title]) => title), ...items.map((item) => COLUMNS.map(([column]) => item[column]))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

export function catalogueJson(items: readonly CatalogueItemRow[]): string {
  return JSON.stringify(items.map((item) => Object.fromEntries(COLUMNS.map(([column]) => [column, item[column]]))));
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
