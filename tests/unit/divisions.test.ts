import { readFileSync } from 'node:fs';
import {
  divisionOn,
  divisionsOf,
  latestDivision,
  predecessorsOf,
  successorsOf,
  todaysOf,
} from '../../subgraphs/shared/identifiers/divisions.ts';
import { nearDivisions } from '../../subgraphs/shared/identifiers/near-divisions.ts';
import { checkRegionCode } from '../../subgraphs/shared/identifiers/region-code.ts';
import { regionFault } from '../../subgraphs/shared/rules/region-rules.ts';
import { RegionCode } from '../../subgraphs/shared/schema/scalars.ts';

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
type Row = [string, string, string, string | null, number | null, number | null, string[]?];
const { divisions } = JSON.parse(
  readFileSync(new URL('../../subgraphs/shared/identifiers/data/divisions.json', import.meta.url), 'utf8'),
) as { divisions: Row[] };

test('the register holds every code since 1981, no two divisions under one code at once, each with a parent and successors of its time', () => {
  expect(divisions.length).toBeGreaterThan(6_700);
  const listed = (code: string, year: number) =>
    divisions.filter(([one, , , , from, to]) => one === code && (from ?? 1981) <= year && (to === null || to > year)).length;
  for (const [code, , , parent, from, to, successors] of divisions) {
    expect([code, listed(code, from ?? 1981)]).toEqual([code, 1]);
    if (parent !== null) expect([code, listed(parent, to === null ? 2026 : to - 1)]).toEqual([code, 1]);
    for (const successor of successors ?? []) expect([code, successor, listed(successor, to as number)]).toEqual([code, successor, 1]);
  }
});

test.each([
  ['310119', '南汇区', ['310115']], // merged into 浦东新区
  ['330104', '江干区', ['330102', '330114']], // split between 上城区 and 钱塘区
  ['371202', '莱城区', ['370116']], // went to another city
  ['350403', '三元区', ['350404']],
])('%s %s has ended; its successors are %j', (code, name, successors) => {
  const former = latestDivision(code) as NonNullable<ReturnType<typeof latestDivision>>;
  expect([former.name, former.to !== null, codes(successorsOf(former)).sort()]).toEqual([name, true, successors]);
  for (const successor of successorsOf(former)) expect(codes(predecessorsOf(successor))).toContain(code);
  expect(checkRegionCode(code).valid).toBe(true);
});

test('a code is a division in one time only: what it names depends on the day', () => {
  expect(divisionsOf('511421').map(({ name }) => name)).toEqual(['垫江县', '仁寿县']);
  expect([
    divisionOn('511421', '1996-05-01')?.name,
    divisionOn('511421', '1999-05-01')?.name,
    divisionOn('511421', '2020-05-01')?.name,
  ]).toEqual(['垫江县', undefined, '仁寿县']);
  expect(codes(todaysOf(divisionsOf('511421')[0] as never))).toEqual(['500231']);
  // in the year of a change the day of the act decides: 平江县 stays, 大庸市 became 张家界市 in 1994
  expect([divisionOn('430800', '1993-12-31')?.name, divisionOn('430800', '1995-01-01')?.name]).toEqual(['大庸市', '张家界市']);
});

test('the newest divisions are there', () => {
  for (const [code, name] of [
    ['500157', '两江新区'],
    ['653132', '岑岭县'],
    ['659013', '草湖市'],
  ])
    expect(latestDivision(code as string)).toMatchObject({ name, to: null });
  expect(codes(predecessorsOf(latestDivision('500157') as never))).toEqual(['500105', '500112']);
});

test.each(['319999', '130000x', '330198', '900000', '100001', '990101'])('%s never was a division, as a code or at all', (code) => {
  expect(checkRegionCode(code).valid).toBe(false);
});

test.each([
  ['370402', ['1990-01-01'], null],
  ['340203', ['2018-05-01'], null], // 弋江区 of old in its own time
  ['340203', ['2020-12-30'], null], // in the year of the change both pass
  ['340209', ['2020-01-02'], null],
  ['340203', ['2023-05-01'], ['340209']],
  ['340209', ['2018-05-01'], ['340203', '340208']],
  ['420821', ['2017-01-01', '2024-01-01'], null], // at some time of the span
  ['420821', ['2022-01-01', '2024-01-01'], ['420882']],
  ['540422', [], ['540481']], // today
] as const)('%s in %j: what stands in its place is %j', (code, span, instead) => {
  const fault = regionFault(code, span as never);
  if (instead === null) return expect(fault).toBeNull();
  expect(fault).toMatchObject({ rule: 'REGION_NOT_IN_FORCE', successors: instead });
  for (const one of instead) {
    expect(fault?.message).toContain(one);
    expect(fault?.messageZh).toContain(one);
  }
});

test.each([
  ['杭州', '330100'],
  ['下城区', '330105'], // a name of before leads to what is there today
  ['上海市', '310000'],
  ['310118O', undefined],
  ['31018', '310118'],
  ['310181', '310118'],
  ['31', '310000'],
])('who wrote %s may have meant %s', (text, code) => {
  const near = codes(nearDivisions(text));
  if (code) expect(near).toContain(code);
  else expect(near).toEqual([]);
});

test.each(['沈阳市', '21010', '２１０１９９'])('the error for %s has an example and what is near, with its name', (text) => {
  try {
    RegionCode.parseValue(text);
    throw new Error('accepted');
  } catch (error) {
    const { extensions } = error as { extensions: Record<string, unknown> };
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', example: '310000' });
    expect(extensions.nearest).toContain('210100');
    expect(extensions.nearestNames).toContain('沈阳市');
  }
});

test('full-width digits and spaces around are folded', () => {
  expect(RegionCode.parseValue(' ３１００００ ')).toBe('310000');
});

// The romanised names of GB/T 2260, with the word for the kind of place in English.
test.each([
  ['310112', 'Minhang District'],
  ['330382', 'Yueqing'],
  ['341021', 'She County'],
  ['371722', 'Shan County'],
  ['420116', 'Huangpi District'],
  ['510682', 'Shifang'],
  ['511527', 'Junlian County'],
  ['222404', 'Hunchun'],
  ['620722', 'Minle County'],
  ['522701', 'Duyun'],
  ['130623', 'Laishui County'],
  ['131022', "Gu'an County"],
  ['371525', 'Guan County'],
  ['451228', "Du'an Yao Autonomous County"],
  ['520526', 'Weining Yi, Hui and Miao Autonomous County'],
  ['150521', 'Horqin Left Wing Middle Banner'],
  ['540123', 'Nyemo County'],
  ['653101', 'Kashi'],
  ['310115', 'Pudong New Area'],
  ['429021', 'Shennongjia Forestry District'],
])('%s is called %s in English', (code, nameEn) => {
  expect(latestDivision(code)?.nameEn).toBe(nameEn);
});

test('the English name of a county says what kind of place it is, unless it is a city', () => {
  const KIND = / (?:District|County|Banner|New Area)$/;
  const today = divisions.filter(([, , level, , , to]) => level === 'COUNTY' && to === null).map(([code]) => latestDivision(code));
  expect(today.length).toBeGreaterThan(2_800);
  for (const division of today)
    expect([division?.name, KIND.test(division?.nameEn ?? '')]).toEqual([division?.name, !division?.name.endsWith('市')]);
});
