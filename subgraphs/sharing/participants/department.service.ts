import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { DepartmentRepository } from './department.repository.ts';
import { ParticipantDepartment } from './department.type.ts';
import type { ParticipantRow } from './participant.entity.ts';

/** Departments in the register today, without withdrawn ones. */
export class DepartmentService {
  constructor(private readonly departments: DepartmentRepository) {}

  async all(context: RequestContext): Promise<ParticipantDepartment[]> {
    return (await this.departments.inForce(context)).map(ParticipantDepartment.from);
  }

  /** A body registered as a department that is not in the register today cannot take part. */
  async takesPart(context: RequestContext, { kind, department }: Pick<ParticipantRow, 'kind' | 'department'>): Promise<boolean> {
    return department === null || (await this.byCode(context, department))?.kind === kind;
  }

  async byCode(context: RequestContext, code: string | null | undefined): Promise<ParticipantDepartment | null> {
    if (!code) return null;
    const row = await loaderFor(context, this, 'code', async (codes) =>
      alignOne(codes, await this.departments.byCodes(context, codes), (one) => one.id),
    ).load(code);
    return row && ParticipantDepartment.from(row);
  }
}
