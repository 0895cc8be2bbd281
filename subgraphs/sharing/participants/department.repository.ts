import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { seedRegister } from '../../shared/reference/seed-register.ts';
import type { DepartmentRow } from './department.entity.ts';
import { ParticipantDepartment } from './department.type.ts';

interface File {
  departments: { code: string; name: string; nameEn: string; kind: string; scope: string[]; source: string; mark: string }[];
}

/** Departments that the register has today; one that was withdrawn is none. */
export class DepartmentRepository {
  constructor(private readonly db: Database) {}

  async all(context: RequestContext): Promise<ParticipantDepartment[]> {
    const rows = await this.db.rows<DepartmentRow>(context, sql`select * from department where ${IN_FORCE()} order by name_en, id`);
    return rows.map(ParticipantDepartment.from);
  }

  async byCode(context: RequestContext, code: string | null | undefined): Promise<ParticipantDepartment | null> {
    if (!code) return null;
    const row = await loaderFor(context, this, 'code', async (codes) =>
      alignOne(
        codes,
        await this.db.rows<DepartmentRow>(context, sql`select * from department where id = any(${codes}::text[]) and ${IN_FORCE()}`),
        (one) => one.id,
      ),
    ).load(code);
    return row && ParticipantDepartment.from(row);
  }

  /** What the register holds at the first start. */
  seed(): Promise<void> {
    return seedRegister(this.db, 'department', new URL('./data/departments.json', import.meta.url), ({ departments }: File) =>
      departments.map(({ code, nameEn, ...row }) => ({ id: code, region: '100000', name_en: nameEn, ...row })),
    );
  }
}

const IN_FORCE = () =>
  sql`withdrawn_on is null and ${today()}::date between coalesce(from_day, '-infinity') and coalesce(to_day, 'infinity')`;
