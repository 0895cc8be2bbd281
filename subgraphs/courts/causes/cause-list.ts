import type { CauseOfActionRow } from './cause-of-action.entity.ts';

export interface CauseVersion {
  version: string;
  validFrom: string;
  validTo: string | null;
}

/** The list of causes as the register has it, each in its versions; a withdrawn one is listed no more. */
export class CauseList {
  /** in the order in which they came into force */
  readonly versions: readonly CauseVersion[];
  private readonly byKey: ReadonlyMap<string, CauseOfActionRow>;

  /** `rows`: by first day */
  constructor(readonly rows: readonly CauseOfActionRow[]) {
    const firsts = new Map<string, CauseOfActionRow>();
    for (const row of rows) if (!firsts.has(row.version)) firsts.set(row.version, row);
    this.versions = [...firsts.values()].map(({ version, from_day, to_day }) => ({ version, validFrom: from_day, validTo: to_day }));
    this.byKey = new Map(rows.map((row) => [`${row.version}/${row.code}`, row]));
  }

  listed(version: string, code: string): CauseOfActionRow | undefined {
    return this.byKey.get(`${version}/${code}`);
  }

  /** The version in force on a day, of several the latest; the first one for days before it. */
  versionOn(day: string): CauseVersion | undefined {
    return this.versions.findLast(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day)) ?? this.versions[0];
  }

  /** The name of a cause in the version in force on a day; undefined where that list, as far as it is at hand, has no such code. */
  nameOn(code: string, day: string): string | undefined {
    const version = this.versionOn(day);
    return version && this.listed(version.version, code)?.name;
  }
  /** The causes of the version in force on a day, such as 205.1 确认劳动关系纠纷. */
  causesOn(day: string): string[] {
    const version = this.versionOn(day)?.version;
    return this.rows.flatMap((row) => (row.version === version ? [`${row.code} ${row.name}`] : []));
  }
}
