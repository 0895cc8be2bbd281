import type { OpenCluesQuery, OpenInspectionsQuery, OpenRectificationsQuery } from './operations.ts';

export type ItemKind = 'inspection' | 'rectification' | 'clue';

export interface Clock {
  rule: string;
  article: string;
  dueOn: string;
  metOn: string | null;
  state: string;
}

/** An open item with its earliest deadline. */
export interface OpenItem {
  kind: ItemKind;
  id: string;
  what: string;
  place: string | null;
  firm: { creditCode: string; name: string | null } | null;
  clock: Clock;
}

interface Sources {
  inspections?: OpenInspectionsQuery['inspections'];
  rectifications?: OpenRectificationsQuery['rectifications'];
  clues?: OpenCluesQuery | null;
}

/** Merges the open items of several lists, earliest deadline first. */
export function openItems({ inspections, rectifications, clues }: Sources): OpenItem[] {
  const items = [
    ...(inspections?.nodes ?? []).map((one) =>
      itemOf('inspection', one.number, one.subject, one.region.name, one.enterprise, one.deadlines),
    ),
    ...(rectifications?.nodes ?? []).map((one) =>
      itemOf('rectification', one.id, one.item, one.region.name, one.enterprise, [one.deadline]),
    ),
    ...[...(clues?.received?.nodes ?? []), ...(clues?.inProgress?.nodes ?? [])].map((one) =>
      itemOf('clue', one.id, one.amount, one.region.name, one.enterprise, one.deadlines),
    ),
  ];
  return items.filter((one) => one !== undefined).sort((one, other) => (one.clock.dueOn < other.clock.dueOn ? -1 : 1));
}

/** Whether a deadline has passed without being met. */
export const isLate = ({ state, metOn }: Clock): boolean => metOn === null && state.startsWith('OVERDUE');

function itemOf(
  kind: ItemKind,
  id: string,
  what: string,
  place: string | null,
  firm: OpenItem['firm'],
  clocks: readonly Clock[],
): OpenItem | undefined {
  const [clock] = clocks.filter(({ metOn }) => metOn === null).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return clock && { kind, id, what, place, firm, clock };
}
