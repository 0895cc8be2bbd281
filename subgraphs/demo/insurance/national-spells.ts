import fs from 'node:fs';
import { addDays } from '../../shared/calendar/today.ts';
import weights from '../world/data/weights.json' with { type: 'json' };
import { BATCHES } from './insurance-pilot.ts';

/** A figure as published, and what the records give for that day already. */
export interface PublishedFigure {
  indicator: string;
  as_of: string;
  value: number;
  qualifier: string;
  held: number;
}

/** So many persons who were first covered in a span of days, over these provinces. */
export interface Slice {
  scheme: 'OCCUPATIONAL_INJURY' | 'PENSION' | 'MEDICAL';
  count: number;
  from: string;
  to: string;
  provinces: string[];
}

const FIRST_DAY = '2015-01-01';
const CHUNK = 1 << 20;
const BASES = Array.from({ length: 64 }, (_, i) => `${4_000 + 75 * i}.00`);
const PROVINCES = Object.keys(weights.workersByProvince);
const HEX = Array.from({ length: 65_536 }, (_, i) => i.toString(16).padStart(4, '0'));

/** What is lacking to the published figures, to the person; `scale` makes a part of it. More than a number is taken as ten more. */
export function slicesFor(figures: readonly PublishedFigure[], scale: number): Slice[] {
  const wanted = ({ value, qualifier, held }: PublishedFigure) =>
    Math.max(0, Math.round(value * scale) + (qualifier === 'MORE_THAN' ? 10 : 0) - held);
  const injury = figures.filter(({ indicator }) => indicator === 'injuryInsured').sort((a, b) => (a.as_of < b.as_of ? -1 : 1));
  let made = 0;
  const cumulative = injury.map((figure, i): Slice => {
    const from = i === 0 ? (BATCHES[0]?.start as string) : addDays((injury[i - 1] as PublishedFigure).as_of, 1);
    const count = Math.max(0, wanted(figure) - made);
    made += count;
    const provinces = BATCHES.filter(({ start }) => start < figure.as_of).flatMap((batch) =>
      batch.provinces.map((province) => `${province}0000`),
    );
    return { scheme: 'OCCUPATIONAL_INJURY', count, from, to: figure.as_of, provinces };
  });
  const stock = (indicator: string, scheme: Slice['scheme']) =>
    figures
      .filter((figure) => figure.indicator === indicator)
      .map((figure): Slice => ({ scheme, count: wanted(figure), from: FIRST_DAY, to: figure.as_of, provinces: PROVINCES }));
  return [...cumulative, ...stock('pensionFlexible', 'PENSION'), ...stock('medicalFlexible', 'MEDICAL')];
}

/** Parts of a number by weight that add up to it. */
function split(count: number, parts: readonly string[]): Map<string, number> {
  const weightOf = (part: string) => (weights.workersByProvince as Record<string, number>)[part] ?? 1;
  const all = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const exact = parts.map((part) => [part, (count * weightOf(part)) / all] as const);
  const shares = new Map(exact.map(([part, share]) => [part, Math.floor(share)]));
  const left = count - [...shares.values()].reduce((sum, share) => sum + share, 0);
  const largest = [...exact].sort(([, a], [, b]) => (b % 1) - (a % 1)).slice(0, left);
  for (const [part] of largest) shares.set(part, (shares.get(part) as number) + 1);
  return shares;
}

/**
 * Writes the spells of one province in COPY's text format. A person has the same pseudonym in every scheme: `serials` counts
 * how many of each scheme there are so far. Answers the lines.
 */
export function writeProvince(
  file: string,
  province: string,
  slices: readonly Slice[],
  counties: readonly string[],
  serials: Map<string, number>,
): number {
  const out = fs.openSync(file, 'w');
  let [lines, text] = [0, ''];
  for (const { scheme, count, from, to, provinces } of slices) {
    const share = split(count, provinces).get(province) ?? 0;
    const days = daysFrom(from, to);
    const injury = scheme === 'OCCUPATIONAL_INJURY';
    const serial = serials.get(scheme) ?? 0;
    for (let i = 0; i < share; i++) {
      const mixed = mix(serial + i, lines);
      const county = counties[mixed % counties.length] as string;
      const day = days[(mixed >>> 8) % days.length] as string;
      text += injury
        ? `${workerOf(serial + i)}\tOCCUPATIONAL_INJURY\t${county}\t\\N\tNEW_FORM\tPER_ORDER\t\\N\t${day}\t\\N\t\\N\tPLATFORM\n`
        : `${workerOf(serial + i)}\t${scheme}\t${county}\t${PROVINCES[mixed % PROVINCES.length]}\t${mixed % 5 === 0 ? 'MIGRANT' : 'FLEXIBLE'}\tFLEXIBLE\t${BASES[mixed & 63]}\t${day}\t\\N\t\\N\t${mixed % 3 === 0 ? 'COUNTER' : 'ONLINE'}\n`;
      if (text.length > CHUNK) {
        fs.writeFileSync(out, text);
        text = '';
      }
    }
    serials.set(scheme, serial + share);
    lines += share;
  }
  fs.writeFileSync(out, text);
  fs.closeSync(out);
  return lines;
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Scatters the bits of a number; for one salt, different numbers have different ends. */
function mix(value: number, salt: number): number {
  let bits = (value ^ Math.imul(salt, 0x9e3779b1)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35) >>> 0;
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A pseudonym that no other serial has: its first eight digits are the serial, scattered. */
function workerOf(serial: number): string {
  let text = 'w-';
  for (let salt = 0; salt < 4; salt++) {
    const bits = mix(serial, salt);
    text += (HEX[bits >>> 16] as string) + (HEX[bits & 0xffff] as string);
  }
  return text;
}
