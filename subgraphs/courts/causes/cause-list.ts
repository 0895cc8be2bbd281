import type { CauseOfActionRow } from './cause-of-action.entity.ts';

export interface CauseVersion {
  version: string;
  validFrom: string;
  validTo: string | null;
}

/** The list of causes of action in the register, with the versions of each; withdrawn causes are not included. */
export class CauseList {
  /** ordered by the day they came into force */
  readonly versions: readonly CauseVersion[];
  private readonly byKey: ReadonlyMap<string, CauseOfActionRow>;

  /** `rows` must be ordered by first day */
  constructor(readonly rows: readonly CauseOfActionRow[]) {
    const firsts = new Map<string, CauseOfActionRow>();
    for (const row of rows) if (!firsts.has(row.version)) firsts.set(row.version, row);
    this.versions = [...firsts.values()].map(({ version, from_day, to_day }) => ({ version, validFrom: from_day, validTo: to_day }));
    this.byKey = new Map(rows.map((row) => [`${row.version}/${row.code}`, row]));
  }

  listed(version: string, code: string): CauseOfActionRow | undefined {
    return this.byKey.get(`${version}/${code}`);
  }

  /** The version in force on a day, the latest if there are several; for earlier days, the first version. */
  versionOn(day: string): CauseVersion | undefined {
    return this.versions.findLast(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day)) ?? this.versions[0];
  }

  /** Name of a cause in the version in force on a day; undefined if that version, as far as it is loaded, has no such code. */
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
