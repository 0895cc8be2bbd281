import { closeSync, createReadStream, openSync, readSync, type Stats, statSync } from 'node:fs';
import { ImportError } from './import-error.ts';

const SAMPLE = 4_096;
const CHANCE_LETTER = /[\u0100-\u07ff]/;
const CHINESE = /[\u2e80-\uffee]|\p{Script=Han}/u;
const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Callbacks for reading a file. */
export interface FileReading {
  /** the bytes read, and their total number so far */
  bytes(part: Buffer, read: number): void;
  /** a note for the user, for example about skipped lines */
  note(text: string): void;
}

/** Throws ImportError if the file cannot be read twice, which the import requires. */
export function checkFile(file: string): void {
  let stats: Stats;
  try {
    stats = statSync(file);
    if (stats.isFile()) closeSync(openSync(file, 'r'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new ImportError(`there is no file ${file} (文件不存在)`);
    if (code === 'EACCES' || code === 'EPERM') throw new ImportError(`${file} may not be read by this user (无权读取该文件)`);
    throw new ImportError(`${file} cannot be read: ${code} (文件无法读取)`);
  }
  if (stats.isDirectory()) throw new ImportError(`${file} is a directory; name one file in it (该路径是目录，请指定文件)`);
  if (!stats.isFile())
    throw new ImportError(
      `${file} is not a regular file; the import reads the file twice, so save it to a file first (不是普通文件，请先存为文件)`,
    );
}

// First bytes of a workbook or other archive, and of an old Office document.
const OTHER_KINDS: [kind: string, bytes: number[]][] = [
  ['a workbook or another archive; rename it to .xlsx or use --format xlsx (这是 .xlsx 工作簿或压缩文件)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old workbook (.xls); save it as .xlsx or CSV (这是旧版 .xls 工作簿，请另存为 .xlsx 或 CSV)', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** Throws ImportError if a text file begins like a file of another kind. */
export function checkKind(file: string): void {
  const begin = beginOf(file, 4);
  const kind = OTHER_KINDS.find(([, bytes]) => bytes.every((byte, i) => begin[i] === byte));
  if (kind) throw new ImportError(`the file is ${kind[0]}`);
}

function beginOf(file: string, bytes: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const sample = Buffer.alloc(bytes);
    return sample.subarray(0, readSync(descriptor, sample, 0, bytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** The encoding according to the byte order mark, or to the zero bytes of UTF-16; undefined if there are neither. */
export function encodingShown(file: string): string | undefined {
  const begin = beginOf(file, SAMPLE);
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => begin[i] === byte));
  if (marked) return marked[0];
  const noughts = (odd: number) => begin.filter((byte, i) => i % 2 === odd && byte === 0).length;
  // In UTF-16 every second byte of commas, digits and line ends is zero; other encodings contain no zero bytes.
  const [even, odd] = [noughts(0), noughts(1)];
  if (Math.max(even, odd) <= begin.length / 40) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * The text, unless its only letters beyond ASCII are Cyrillic, Greek and similar: the bytes of 学校 in GBK are also valid UTF-8,
 * for ѧУ. Throws ImportError at the end of such a text.
 */
export async function* withoutChanceLetters(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let isChance = false;
  let isCertain = false;
  for await (const part of text) {
    isChance ||= CHANCE_LETTER.test(part);
    isCertain ||= CHINESE.test(part);
    yield part;
  }
  if (isChance && !isCertain)
    throw new ImportError(
      'the file contains letters of other scripts and no Chinese, which happens when GB18030 is read as UTF-8; use --encoding gb18030, or --encoding utf-8 if the letters are correct (文件可能为 GB18030 编码，请用 --encoding 指定)',
    );
}

/** The text of a file in parts, without byte order mark. Throws ImportError for bytes that are invalid in the encoding. */
export async function* textOf(file: string, encoding: string, reading: FileReading): AsyncGenerator<string> {
  // The Encoding Standard (10.1.1) decodes both in the same way; Node 20 decodes 101 characters of gbk, such as 䶮, as
  // private-use characters.
  const decoder = new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal: true });
  const stream = createReadStream(file, { highWaterMark: 1 << 18 });
  const decode = (part?: Buffer) => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch {
      const shown = encodingShown(file);
      const other = shown && shown !== encoding ? shown : encoding === 'utf-8' ? 'gb18030' : 'utf-8';
      throw new ImportError(
        `the file is not valid ${encoding} at or before byte ${stream.bytesRead}; try --encoding ${other} (文件编码不是 ${encoding}，请试用 --encoding ${other})`,
      );
    }
  };
  for await (const part of stream as AsyncIterable<Buffer>) {
    yield decode(part);
    reading.bytes(part, stream.bytesRead);
  }
  yield decode();
}
