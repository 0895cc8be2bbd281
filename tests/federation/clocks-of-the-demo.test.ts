import { ask } from '../support/ask.ts';
import { carried } from '../support/days-off.ts';

const CLOCK = '{ rule state dueOn naturalLastDay daysPassedOver carryOver otherLastDay limitRegion mark isCalendarConfirmed }';
const QUESTIONS: [who: string, query: string][] = [
  ['labour-100000', `{ arbitrationCases(first: 100) { nodes { region { code } deadlines ${CLOCK} } } }`],
  ['labour-100000', `{ inspections(first: 100) { nodes { region { code } deadlines ${CLOCK} } } }`],
  ['labour-100000', `{ rectifications(first: 100) { nodes { region { code } deadline ${CLOCK} } } }`],
  ['labour-100000', `{ wageClues(first: 100) { nodes { region { code } deadlines ${CLOCK} } } }`],
  ['labour-100000', `{ employmentReports(first: 100) { nodes { region { code } deadlines ${CLOCK} } } }`],
  ['union-100000', `{ collectiveContracts(first: 100) { nodes { deadlines ${CLOCK} } } }`],
  ['union-100000', `{ bargainingRounds(first: 100) { nodes { region { code } deadlines ${CLOCK} } } }`],
  ['union-100000', `{ consultations(first: 100) { nodes { deadlines ${CLOCK} } } }`],
  ['court-100000', `{ courtCases(first: 40) { nodes { chain { deadlines ${CLOCK} } } } }`],
  ['insurance-100000', `{ injuryClaims(first: 100) { nodes { region: placeOfInjury { code } deadlines ${CLOCK} } } }`],
  ['insurance-100000', `{ transferRequests(first: 100) { nodes { deadlines ${CLOCK} } } }`],
];

interface Clock {
  rule: string;
  state: string;
  dueOn: string;
  naturalLastDay: string;
  daysPassedOver: string[];
  carryOver: string;
  limitRegion: string | null;
  mark: string;
  isCalendarConfirmed: boolean;
}
interface Holder {
  region?: { code: string };
  deadlines?: Clock[];
  deadline?: Clock;
  chain?: { deadlines: Clock[] }[];
}

test('no clock of the demo ends on a day off unless it says why, and none is called overdue by what nothing confirms', async () => {
  const rules = new Set<string>();
  for (const [who, query] of QUESTIONS) {
    const { data, errors } = await ask(who, query);
    expect([query, errors]).toEqual([query, undefined]);
    const [list] = Object.values(data) as { nodes: Holder[] }[];
    const clocks = (list as { nodes: Holder[] }).nodes.flatMap((one) =>
      [...(one.deadlines ?? []), ...(one.deadline ? [one.deadline] : []), ...(one.chain ?? []).flatMap(({ deadlines }) => deadlines)].map(
        (clock) => ({ ...clock, place: one.region?.code }),
      ),
    );
    for (const clock of clocks) {
      rules.add(clock.rule);
      const off = carried(clock.dueOn) !== clock.dueOn;
      expect([clock, off && !clock.carryOver.includes('不顺延')]).toEqual([clock, false]);
      expect([clock, clock.dueOn > clock.naturalLastDay]).toEqual([clock, clock.daysPassedOver.length > 0]);
      if (clock.state === 'OVERDUE') expect([clock, clock.mark.startsWith('found') && clock.isCalendarConfirmed]).toEqual([clock, true]);
      if (clock.limitRegion) expect(clock.place?.slice(0, 2)).toBe(clock.limitRegion.slice(0, 2));
    }
  }
  expect([...rules]).toEqual(
    expect.arrayContaining([
      'ARB_ACCEPT',
      'INSPECT_CLOSE',
      'WAGE_CLUE',
      'CC_REPLY',
      'SUE_NONFINAL',
      'APPEAL',
      'REVIEW_APPLY',
      'TRANSFER_ACCEPT',
    ]),
  );
});
