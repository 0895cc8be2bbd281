import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { DepartmentRepository } from './department.repository.ts';
import { ParticipantDepartment } from './department.type.ts';
import type { ParticipantRow } from './participant.entity.ts';

/** Departments that the register has today; one that was withdrawn is none. */
export class DepartmentService {
  constructor(private readonly departments: DepartmentRepository) {}

  async all(context: RequestContext): Promise<ParticipantDepartment[]> {
    return (await this.departments.inForce(context)).map(ParticipantDepartment.from);
  }

  /** A body that is registered as a department that the register of departments does not have today takes part as nothing. */
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
