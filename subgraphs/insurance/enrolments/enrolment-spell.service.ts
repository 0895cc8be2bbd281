import sql from 'sql-template-tag';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { INSURANCE_POLICY } from '../policy.ts';
import type { EnrolmentSpellRepository } from './enrolment-spell.repository.ts';
import { EnrolmentSpell } from './enrolment-spell.type.ts';
import { scoped } from './scheme-scope.ts';

/** Enrolments are personal data. A caller without further rights sees only those kept in its own region. */
export class EnrolmentSpellService {
  constructor(private readonly spells: EnrolmentSpellRepository) {}

  async ofWorker(context: RequestContext, worker: string, on: string | null): Promise<EnrolmentSpell[]> {
    const read = on ? ['EnrolmentSpell.from', 'EnrolmentSpell.to'] : [];
    const rows = await loaderFor(context, this, ['spells', on], async (ids) =>
      alignMany(ids, await this.spells.ofWorkers(context, ids, on, this.visible(context, read)), (found) => found.worker),
    ).load(worker);
    return rows.map(EnrolmentSpell.from);
  }

  async byId(context: RequestContext, worker: string, id: string): Promise<EnrolmentSpell | null> {
    const [row] = await this.spells.byIds(context, worker, id, this.visible(context));
    return row ? EnrolmentSpell.from(row) : null;
  }

  /** Contested spells, latest first. */
  contests(context: RequestContext, state: string | null | undefined, page: PageArguments) {
    const visible = INSURANCE_POLICY.filtered(context, 'enrolments', ['EnrolmentSpell.contestState'], sql`region`, sql`worker`);
    return this.spells.contests.page(context, { visible: scoped(context, visible, sql`scheme`), state }, page);
  }

  private visible(context: RequestContext, read: readonly string[] = []) {
    return scoped(context, INSURANCE_POLICY.filtered(context, 'enrolments', read, sql`region`, sql`worker`), sql`scheme`);
  }
}
