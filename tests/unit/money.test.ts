import fc from 'fast-check';
import type { BenefitInput } from '../../subgraphs/insurance/benefits/benefit.type.ts';
import { workOut } from '../../subgraphs/insurance/benefits/benefit-rules.ts';
import rules from '../../subgraphs/insurance/benefits/data/benefit-rules.json' with { type: 'json' };
import { ContributionModeRow } from '../../subgraphs/insurance/contribution-modes/contribution-mode.entity.ts';
import { contributionScenario } from '../../subgraphs/insurance/contribution-modes/contribution-mode.service.ts';
import { changeOf, premiumFor } from '../../subgraphs/insurance/order-premiums/order-declaration.service.ts';
import { statementOf } from '../../subgraphs/insurance/transfers/transfer-rules.ts';
import { divideRounded, formatDecimal, parseDecimal } from '../../subgraphs/shared/identifiers/decimal.ts';

// An amount is a whole number of its last place, made and compared as such: what the code does with text is checked against it.
const fen = (most: number) => fc.bigInt({ min: 0n, max: BigInt(most) * 100n });
const text = (value: bigint, places: number) => {
  const scale = 10n ** BigInt(places);
  return `${value / scale}.${String(value % scale).padStart(places, '0')}`;
};
const value = (decimal: string, places: number): bigint => {
  const [whole, rest = ''] = decimal.replace('-', '').split('.') as [string, string?];
  const all = BigInt(whole) * 10n ** BigInt(places) + BigInt(rest.padEnd(places, '0') || '0');
  return decimal.startsWith('-') ? -all : all;
};
const orders = fc.integer({ min: 0, max: 1_000_000_000 });
const rate = fc.bigInt({ min: 0n, max: 9_999_999_999n }).map((units) => text(units, 4));
const holds = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property as fc.IProperty<unknown[]>, { numRuns: 2_000 });

test('a decimal is read and written without a loss, with its sign; what is none is refused', () => {
  holds(
    fc.property(fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }), fc.integer({ min: 0, max: 10 }), (units, places) => {
      expect(parseDecimal(formatDecimal(units, places), places)).toBe(units);
    }),
  );
  for (const wrong of ['', '.5', '5.', '1e3', ' 1', '+1', '1.23456', '--1', '１', '1,000', 'NaN'])
    expect(() => parseDecimal(wrong, 4)).toThrow(RangeError);
  expect([formatDecimal(-5n, 2), formatDecimal(0n, 4), formatDecimal(7n, 0)]).toEqual(['-0.05', '0.0000', '7']);
});

test('a quotient is rounded to the nearest, a half away from nothing', () => {
  holds(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (dividend, divisor) => {
      const rest = divideRounded(dividend, divisor) * divisor - dividend;
      const twice = 2n * (rest < 0n ? -rest : rest);
      expect(twice <= divisor).toBe(true);
      if (twice === divisor) expect(rest > 0n === dividend > 0n).toBe(true);
    }),
  );
});

test('a premium is orders times rate to the last of four places; runs of a day add up to the last of them', () => {
  holds(
    fc.property(orders, rate, (count, perOrder) => {
      expect(value(premiumFor(count, perOrder), 4)).toBe(BigInt(count) * value(perOrder, 4));
    }),
  );
  holds(
    fc.property(fc.array(orders, { minLength: 1, maxLength: 8 }), rate, (runs, perOrder) => {
      const premiums = runs.map((count) => premiumFor(count, perOrder));
      const changes = premiums.map((premium, i) => changeOf(premium, premiums[i - 1] ?? '0'));
      expect(changes.reduce((sum, change) => sum + value(change, 4), 0n)).toBe(value(premiums.at(-1) as string, 4));
    }),
  );
});

test('each benefit is what its rule says of the base, to the fen, and its account says so', () => {
  const facts = fc.record({
    base: fen(1_000_000).map((units) => text(units, 2)),
    grade: fc.integer({ min: 1, max: 10 }),
    careLevel: fc.constantFrom('FULL' as const, 'MOST' as const, 'PART' as const),
    diedOn: fc.constant('2025-06-01'),
  });
  const item = (kind: BenefitInput['kind'], more: Partial<BenefitInput> = {}): BenefitInput => ({ kind, ...more });
  const near = (amount: string, hundredths: bigint) => {
    const off = 100n * value(amount, 2) - hundredths;
    expect(-50n <= off && off <= 50n).toBe(true);
  };
  holds(
    fc.property(facts, fc.integer({ min: 1, max: 24 }), fen(10_000_000), (given, months, billed) => {
      const base = value(given.base, 2);
      const row = {
        region: '310000',
        from_day: '2025-01-01',
        to_day: null,
        source: '',
        mark: 'found',
        withdrawn_on: null,
        withdrawn_because: null,
      };
      const resting = {
        ...given,
        base: { ...row, id: 'base', monthly: given.base },
        baseAtDeath: { ...row, id: 'later', monthly: '9000.00' },
        incomes: [{ ...row, id: '2024', from_day: '2024-01-01', to_day: '2024-12-31', yuan: '54188.00' }],
      };
      const rule = rules.grades.find(({ grade }) => grade === given.grade) as (typeof rules.grades)[number];
      const amount = (input: BenefitInput) => {
        const worked = workOut(input, resting);
        expect(worked.working.endsWith(` = ${worked.amount}`)).toBe(true);
        return worked.amount as string;
      };
      expect(value(amount(item('DISABILITY_LUMP_SUM')), 2)).toBe(base * BigInt(rule.lumpMonths));
      // The wage of the year before the death, not of the injury (Art. 39).
      expect(amount(item('FUNERAL'))).toBe('54000.00');
      expect(workOut(item('FUNERAL'), { ...resting, baseAtDeath: undefined })).toMatchObject({ amount: null, outcome: 'UNDECIDED' });
      expect(value(amount(item('MEDICAL', { billed: text(billed, 2) })), 2)).toBe(billed);
      expect(value(amount(item('LIVING_SUPPORT', { months })), 2)).toBe(base * BigInt(months));
      expect(amount(item('DEATH_LUMP_SUM'))).toBe('1083760.00');
      if (rule.allowancePercent !== null) near(amount(item('DISABILITY_ALLOWANCE')), base * BigInt(rule.allowancePercent));
      near(amount(item('CARE')), base * BigInt(rules.care[given.careLevel]));
      near(amount(item('DEPENDANTS_PENSION', { spouse: true, others: 9 })), base * 100n);
      near(amount(item('DEPENDANTS_PENSION', { others: 2 })), base * 60n);
      // An orphan gets ten per cent more than another dependant, and so does who is old and without family (Art. 39).
      near(amount(item('DEPENDANTS_PENSION', { others: 1, alone: 1 })), base * 40n);
      near(amount(item('DEPENDANTS_PENSION', { spouse: true, others: 1, alone: 2 })), base * 90n);
      near(amount(item('DEPENDANTS_PENSION', { spouse: true, others: 2, alone: 1 })), base * 100n);
    }),
  );
});

test('what moves with a person: the personal account whole, and between provinces twelve per cent of the bases to the fen', () => {
  const [between, within] = [
    { from: '320583', to: '440606' },
    { from: '320583', to: '320602' },
  ];
  holds(
    fc.property(fen(1_000_000), fen(10_000_000), (account, bases) => {
      const held = { account: text(account, 2), pooledBases: text(bases, 2) };
      const moved = statementOf('PENSION', held, between);
      expect(value(moved.account as string, 2)).toBe(account);
      const off = 100n * value(moved.pooled as string, 2) - 12n * bases;
      expect(-50n <= off && off <= 50n).toBe(true);
      expect(statementOf('PENSION', held, within)).toEqual({ account: moved.account, pooled: null });
      expect(statementOf('UNEMPLOYMENT', held, between)).toEqual({ account: null, pooled: null });
    }),
  );
});

test('what a platform would pay and what is left to the worker are together what is due', () => {
  const rates = { scheme: 'PENSION', mode: 'FLEXIBLE', worker_rate: '20.00', employer_rate: '0.00', account_rate: '8.00' };
  const by = Object.assign(new ContributionModeRow(), { ...rates, region: '100000', mark: 'found' });
  holds(
    fc.property(fc.bigInt({ min: 1n, max: 100_000_000n }), fc.integer({ min: 0, max: 100 }), (base, share) => {
      const { due, platform, worker } = contributionScenario(by, { base: text(base, 2), share });
      expect(value(String(platform), 2) + value(String(worker), 2)).toBe(value(String(due), 2));
      const off = 10_000n * value(String(due), 2) - 2_000n * base;
      expect(-5_000n <= off && off <= 5_000n).toBe(true);
    }),
  );
});

test('rates that were inferred decide nothing: the amounts are then what the numbers come to', () => {
  const outcome = (mark: string) =>
    contributionScenario(
      Object.assign(new ContributionModeRow(), {
        worker_rate: '8.00',
        employer_rate: '0.00',
        account_rate: '0.00',
        region: '100000',
        mark,
      }),
      { base: '5000.00', share: 0 },
    ).outcome;
  expect(['found', 'secondary', 'inferred', 'unconfirmed', 'inferred: how it is paid for'].map(outcome)).toEqual([
    'DECIDED',
    'DECIDED',
    'UNDECIDED',
    'UNDECIDED',
    'UNDECIDED',
  ]);
});
