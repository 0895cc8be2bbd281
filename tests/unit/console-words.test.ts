import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RECORD_TYPES } from '../../gateway/console/parts/record-types.ts';
import { ACTION_WORDS } from '../../gateway/console/words/action-words.ts';
import ENUM_WORDS from '../../gateway/console/words/enum-words.json' with { type: 'json' };
import { RULE_WORDS } from '../../gateway/console/words/rule-words.ts';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';

const SUBGRAPHS = path.resolve(import.meta.dirname, '../../subgraphs');
/** Rules of deadlines that are no entry of a file of time limits. */
const OTHER_RULES = ['ANSWER_EXTENDED', 'ACCESS_SIGNAL', 'EMERGENCY_REVIEW'];

test.each(['labour', 'insurance'])('every type on the overdue board of %s has a word in the console', (agency) => {
  const clocks = readFileSync(path.join(SUBGRAPHS, agency, 'overdue/watched-clocks.ts'), 'utf8');
  const types = [...clocks.matchAll(/\btype: '(\w+)'/g)].map(([, type]) => type as string);
  expect(types.length).toBeGreaterThan(3);
  expect(types.filter((type) => !RECORD_TYPES[type])).toEqual([]);
});

test.each(AGENCIES)('every time limit of %s has a word in the console', (agency) => {
  const { limits } = JSON.parse(readFileSync(path.join(SUBGRAPHS, agency, 'time-limits/data/time-limits.json'), 'utf8'));
  expect(Object.keys(limits).length).toBeGreaterThan(3);
  expect([...Object.keys(limits), ...OTHER_RULES].filter((rule) => !RULE_WORDS[rule])).toEqual([]);
});

test('every step that the history of a claim can hold has a word in the console', () => {
  const steps = [...Object.keys(ENUM_WORDS.InjuryStep), ...Object.keys(ENUM_WORDS.Determination), 'REPORTED', 'APPRAISED', 'BENEFIT_PAID'];
  expect(steps.filter((step) => !ACTION_WORDS[step])).toEqual([]);
});
