import { inflateRawSync } from 'node:zlib';

/** The text of word/document.xml in a .docx, which is a ZIP archive. */
export function wordsOf(file: Buffer): string {
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [number, number, number];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    if (name === 'word/document.xml') {
      const local = file.readUInt32LE(at + 42);
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
      return inflateRawSync(packed)
        .toString('utf8')
        .replace(/<[^>]+>/g, '');
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error('the archive holds no word/document.xml');
}
