import data from './data/causes.json' with { type: 'json' };

interface Version {
  version: string;
  validFrom: string;
  validTo: string | null;
}
const BY_KEY = new Map(data.causes.map((cause) => [`${cause.version}/${cause.code}`, cause]));

/** The causes at hand, each in its version. */
export const CAUSES = data.causes;
export const CAUSE_VERSIONS = data.versions as readonly Version[];

export const listedCause = (version: string, code: string) => BY_KEY.get(`${version}/${code}`);

/** The version of the list in force on a day; the first one for days before it. */
export const causeVersionOn = (day: string): string =>
  (
    CAUSE_VERSIONS.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day)) ??
    (CAUSE_VERSIONS[0] as Version)
  ).version;

/** The name of a cause in the version in force on a day; undefined where that list, as far as it is at hand, has no such code. */
export const causeNameOn = (code: string, day: string): string | undefined => listedCause(causeVersionOn(day), code)?.name;

/** The causes of the version in force on a day, such as 205.1 确认劳动关系纠纷. */
export const causesOn = (day: string): string[] =>
  CAUSES.flatMap(({ version, code, name }) => (version === causeVersionOn(day) ? [`${code} ${name}`] : []));
