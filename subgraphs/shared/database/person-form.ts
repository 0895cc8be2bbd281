import { type Cipher, createCipheriv, createDecipheriv, createHash, type Decipher } from 'node:crypto';
import { readKeyFile } from '../identity/person-keys.ts';

const PSEUDONYM = /w-([0-9a-f]{32})(?![0-9a-f])/g;
const [LENGTH, DIGITS, BLOCK] = [34, 32, 16];
const KEY_BYTES = 32;
const [W, DASH] = [119, 45];

const HEX = new Int8Array(256).fill(-1);
for (let value = 0; value < 16; value++) HEX['0123456789abcdef'.charCodeAt(value)] = value;

type Blocks = Cipher | Decipher;

/**
 * How the tables of one agency store pseudonyms: each is one AES block encrypted with a key of that agency. The result has the
 * format of a pseudonym, so constraints, indexes and joins work unchanged. The rest of a text is not changed.
 */
export class PersonForm {
  /** identifies the key without revealing it */
  readonly check: string;
  private readonly encrypt: Blocks;
  private readonly decrypt: Blocks;
  private readonly block = Buffer.alloc(BLOCK);

  constructor(key: Buffer) {
    this.check = createHash('sha256').update('form of persons in tables\n').update(key).digest('hex').slice(0, DIGITS);
    // Without padding and chaining every block is output at once, so that one object serves all calls.
    this.encrypt = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    this.decrypt = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  }

  /** The forms of the current key, which is the last one in the file, and of the former keys. */
  static read(file: string): { current: PersonForm; former: PersonForm[] } {
    const keys = readKeyFile(file, `person_key ${file}`);
    if (keys.some((key) => key.length !== KEY_BYTES)) throw new Error(`person_key ${file}: each key must be 32 bytes as base64url`);
    const forms = keys.map((key) => new PersonForm(key));
    return { current: forms.pop() as PersonForm, former: forms };
  }

  /** Converts the pseudonyms of a text to their stored form. */
  toStored(text: string): string {
    return this.mapped(text, this.encrypt);
  }

  /** Converts stored pseudonyms of a text to those used outside the database. */
  fromStored(text: string): string {
    return this.mapped(text, this.decrypt);
  }

  /** Converts every pseudonym in the bytes of a text to its stored form. */
  store(bytes: Buffer): Buffer {
    const places: number[] = [];
    const blocks = Buffer.allocUnsafe(Math.ceil(bytes.length / LENGTH) * BLOCK);
    for (let at = bytes.indexOf('w-', 0, 'latin1'); at >= 0; at = bytes.indexOf('w-', at + 2, 'latin1'))
      if (readBlock(bytes, at, blocks, places.length * BLOCK)) places.push(at);
    if (places.length === 0) return bytes;
    const stored = Buffer.from(this.encrypt.update(blocks.subarray(0, places.length * BLOCK)).toString('hex'), 'latin1');
    places.forEach((at, i) => {
      stored.copy(bytes, at + 2, i * DIGITS, (i + 1) * DIGITS);
    });
    return bytes;
  }

  // Most texts contain no pseudonym: return them unchanged without allocating.
  private mapped(text: string, blocks: Blocks): string {
    if (text.length < LENGTH) return text;
    if (text.length === LENGTH && text.charCodeAt(0) === W && text.charCodeAt(1) === DASH) return this.one(text, blocks);
    return text.includes('w-') ? many(text, blocks) : text;
  }

  private one(text: string, blocks: Blocks): string {
    // write() stops at the first character that is not a hexadecimal digit.
    if (this.block.write(text.slice(2), 'hex') < BLOCK || text !== text.toLowerCase()) return text;
    return `w-${blocks.update(this.block).toString('hex')}`;
  }
}

function many(text: string, blocks: Blocks): string {
  const places: number[] = [];
  let digits = '';
  for (const found of text.matchAll(PSEUDONYM)) {
    places.push(found.index + 2);
    digits += found[1];
  }
  if (places.length === 0) return text;
  const mapped = blocks.update(Buffer.from(digits, 'hex')).toString('hex');
  const parts: string[] = [];
  let from = 0;
  places.forEach((place, i) => {
    parts.push(text.slice(from, place), mapped.slice(i * DIGITS, (i + 1) * DIGITS));
    from = place + DIGITS;
  });
  return parts.join('') + text.slice(from);
}

/** Reads the pseudonym at a position of a text into a block; returns whether there is one. */
function readBlock(bytes: Buffer, at: number, blocks: Buffer, into: number): boolean {
  if (at + LENGTH > bytes.length || (HEX[bytes[at + LENGTH] as number] ?? -1) >= 0) return false;
  for (let i = 0; i < BLOCK; i++) {
    const [high, low] = [HEX[bytes[at + 2 + 2 * i] as number] as number, HEX[bytes[at + 3 + 2 * i] as number] as number];
    if (high < 0 || low < 0) return false;
    blocks[into + i] = high * 16 + low;
  }
  return true;
}
