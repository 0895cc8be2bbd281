import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { addDays } from '../../shared/calendar/today.ts';

/** Draws that are the same for the same seed, on every machine. */
export class Random {
  private readonly generator: RandomGenerator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  int(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  chance(probability: number): boolean {
    return uniformFloat64(this.generator) < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)] as T;
  }

  weighted<T extends string>(weights: Partial<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = uniformFloat64(this.generator) * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    return (entries.at(-1) as [T, number])[0];
  }

  /** `count` different elements, in random order. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) taken.push(rest.splice(this.int(0, rest.length - 1), 1)[0] as T);
    return taken;
  }

  day(from: string, to: string): string {
    return addDays(from, this.int(0, Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000)));
  }

  yuan(from: number, to: number): string {
    return (this.int(from * 100, to * 100) / 100).toFixed(2);
  }
}
