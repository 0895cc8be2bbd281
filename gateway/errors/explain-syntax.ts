// Punctuation of Chinese keyboards and the character that GraphQL expects. Characters of the full-width block are computed by
// their code.
const SIGNS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '《': '"',
  '》': '"',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '、': ',',
  '。': '.',
  '…': '...',
  '￥': '$',
  '¥': '$',
  '—': '-',
};
const BLANKS = /[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]/u;

/** The message of GraphQL's parser without values of the document, in both languages. */
export function explainSyntax(message: string, at?: { line: number; column: number }): { message: string; messageZh: string } {
  const place = at ? `（第 ${at.line} 行第 ${at.column} 列）` : '';
  const [, hex] = /Unexpected character: U\+([0-9A-F]{4,6})/.exec(message) ?? [];
  if (hex) {
    const [en, zh] = ofSign(String.fromCodePoint(Number.parseInt(hex, 16)), hex);
    return { message: `Syntax Error: ${en}`, messageZh: `语法错误${place}：${zh}` };
  }
  return { message: withoutValue(message), messageZh: `语法错误${place}：${chineseOf(withoutValue(message))}` };
}

function ofSign(sign: string, hex: string): [en: string, zh: string] {
  if (BLANKS.test(sign)) return [`a special space character (U+${hex}); type a plain space`, `出现特殊空格（U+${hex}），请改用半角空格`];
  if (/\p{Script=Han}/u.test(sign)) return ['Chinese text belongs in quotation marks: "…"', '中文内容须用半角引号 "" 括起'];
  const number = sign.codePointAt(0) as number;
  const right = SIGNS[sign] ?? (number > 0xff00 && number < 0xff5f ? String.fromCodePoint(number - 0xfee0) : undefined);
  if (right) return [`the full-width character ${sign} (U+${hex}); type ${right} instead`, `出现全角符号 ${sign}，请改用半角符号 ${right}`];
  return [`unexpected character U+${hex}`, `出现不能识别的字符（U+${hex}）`];
}

/** The parser describes a token with its value. A string or a number may be personal data, so it is removed. */
const withoutValue = (message: string) => message.replace(/\b(String|BlockString|Int|Float|Comment) "[\s\S]*"/, '$1');

const SENTENCES: readonly [RegExp, (...parts: string[]) => string][] = [
  [/Expected (.+), found (.+)\.$/, (wanted, found) => `此处应为 ${token(wanted)}，实际为 ${token(found)}`],
  [/Unexpected single quote character/, () => '单引号不能用于字符串，请改用半角双引号 "'],
  [/Unterminated string/, () => '字符串缺少结束的引号 "'],
  [/Invalid number/, () => '数字格式不正确'],
  [/Invalid (?:character escape|Unicode escape)/, () => '字符串中的转义写法不正确'],
  [/Invalid character/, () => '含有不允许的字符'],
  [/Document contains more that (\d+) tokens/, (most) => `文档过长，超过 ${most} 个记号`],
  [/Unexpected character/, () => '出现不能识别的字符'],
  [/Unexpected (.+)\.$/, (found) => `此处不应出现 ${token(found)}`],
];

function chineseOf(message: string): string {
  for (const [form, says] of SENTENCES) {
    const match = form.exec(message);
    if (match) return says(...match.slice(1));
  }
  return '查询语法错误';
}

const TOKENS: Record<string, string> = {
  '<EOF>': '文档结尾',
  Name: '名称',
  String: '字符串',
  Int: '整数',
  Float: '数字',
  BlockString: '字符串',
};
const token = (text = '') => TOKENS[text] ?? text.replace(/^Name "/, '名称 "');
