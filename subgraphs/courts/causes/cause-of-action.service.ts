import { today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import { CauseOfAction } from './cause-of-action.type.ts';
import data from './data/causes.json' with { type: 'json' };

interface Version {
  version: string;
  validFrom: string;
  validTo: string | null;
}
const VERSIONS = data.versions as readonly Version[];
const BY_KEY = new Map(data.causes.map((cause) => [`${cause.version}/${cause.code}`, cause]));

/** The list of causes of action that touch work, in each of its versions; from a data file. */
export function causesOf(version: string | null): CauseOfAction[] {
  const now = today();
  const asked =
    version === null
      ? VERSIONS.find(({ validFrom, validTo }) => validFrom <= now && (validTo === null || validTo >= now))
      : versionOf(version);
  if (!asked)
    throw badInput('version', 'unknown', `version is one of ${VERSIONS.map((one) => one.version).join(', ')}`, '没有该版本的案由规定');
  return data.causes.filter((cause) => cause.version === asked.version).map((cause) => withDates(cause, asked));
}

/** A cause as a case was docketed under it; what the list says of it, where the list has it. */
export function causeOfCase(code: string, version: string, name: string): CauseOfAction {
  const listed = BY_KEY.get(`${version}/${code}`);
  return withDates({ parent: null, mark: null, ...listed, code, version, name }, versionOf(version));
}

const versionOf = (version: string) => VERSIONS.find((one) => one.version === version);

const withDates = (cause: Omit<CauseOfAction, 'validFrom' | 'validTo'>, version: Version | undefined): CauseOfAction =>
  Object.assign(new CauseOfAction(), { ...cause, validFrom: version?.validFrom ?? null, validTo: version?.validTo ?? null });

/** The version of the list in force on a day; the first one for days before it. */
export const causeVersionOn = (day: string): string =>
  (VERSIONS.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day)) ?? (VERSIONS[0] as Version)).version;

/** The name of a cause in the version in force on a day; undefined where that list, as far as it is at hand, has no such code. */
export const causeNameOn = (code: string, day: string): string | undefined => BY_KEY.get(`${causeVersionOn(day)}/${code}`)?.name;

/** The causes at hand, for statements that name them; days without a version take the first one. */
export const CAUSES = data.causes.map(({ version, code, name }) => ({ version, code, name }));
export const CAUSE_VERSIONS = VERSIONS;
