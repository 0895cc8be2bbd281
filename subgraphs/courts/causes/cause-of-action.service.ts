import { today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import { CAUSE_VERSIONS, CAUSES, listedCause } from './cause-list.ts';
import { CauseOfAction } from './cause-of-action.type.ts';

/** The list of causes of action that touch work, in each of its versions; from a data file. */
export function causesOf(version: string | null): CauseOfAction[] {
  const now = today();
  const asked =
    version === null
      ? CAUSE_VERSIONS.find(({ validFrom, validTo }) => validFrom <= now && (validTo === null || validTo >= now))
      : versionOf(version);
  if (!asked)
    throw badInput(
      'version',
      'unknown',
      `version is one of ${CAUSE_VERSIONS.map((one) => one.version).join(', ')}`,
      '没有该版本的案由规定',
    );
  return CAUSES.filter((cause) => cause.version === asked.version).map((cause) => withDates(cause, asked));
}

/** A cause as a case was docketed under it; what the list says of it, where the list has it. */
export function causeOfCase(code: string, version: string, name: string): CauseOfAction {
  const listed = listedCause(version, code);
  return withDates({ parent: null, mark: null, ...listed, code, version, name }, versionOf(version));
}

const versionOf = (version: string) => CAUSE_VERSIONS.find((one) => one.version === version);

const withDates = (
  cause: Omit<CauseOfAction, 'validFrom' | 'validTo'>,
  version: (typeof CAUSE_VERSIONS)[number] | undefined,
): CauseOfAction =>
  Object.assign(new CauseOfAction(), { ...cause, validFrom: version?.validFrom ?? null, validTo: version?.validTo ?? null });
