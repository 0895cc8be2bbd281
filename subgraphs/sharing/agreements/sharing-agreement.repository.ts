import sql, { type Sql } from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { SharingAgreementRow } from './sharing-agreement.entity.ts';
import { type AgreementFilter, type SharingAgreement, SharingAgreementConnection } from './sharing-agreement.type.ts';

type VisibleAgreements = AgreementFilter & { visible: Sql };

export const PARTICIPANT = sql`participant`;
// The number of agreements that a refusal considers.
const MAX_IN_FORCE = 200;

export const AGREEMENTS = table<SharingAgreementRow>('sharing_agreement', 'id');

export class AgreementRepository {
  readonly list: ListReader<SharingAgreementRow, SharingAgreement, VisibleAgreements>;

  constructor(
    private readonly db: Database,
    from: (row: SharingAgreementRow) => SharingAgreement,
  ) {
    this.list = new ListReader(db, () => SharingAgreementConnection, from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<SharingAgreementRow[]> {
    return this.db.rows(context, sql`select * from sharing_agreement where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  ofParticipant(context: RequestContext, participant: string, ids: readonly string[]): Promise<SharingAgreementRow[]> {
    return this.db.rows(context, sql`select * from sharing_agreement where ${isOneOf(sql`id`, ids)} and participant = ${participant}`);
  }

  /** The newest agreements in force. */
  inForceOf(context: RequestContext, participant: string): Promise<SharingAgreementRow[]> {
    return this.db.rows(
      context,
      sql`select * from sharing_agreement where participant = ${participant} and state = 'ACTIVE' and delivered_on is not null
        and valid_from <= ${today()} and valid_to >= ${today()} order by recorded_at desc, id limit ${MAX_IN_FORCE}`,
    );
  }

  async locked(rows: RunStatement, id: string, visible: Sql): Promise<SharingAgreementRow | undefined> {
    return (await rows<SharingAgreementRow>(sql`select * from sharing_agreement where id = ${id} and ${visible} for update`))[0];
  }

  async insert(rows: RunStatement, row: Partial<SharingAgreementRow>): Promise<string> {
    const [made] = await rows<{ id: string }>(
      sql`insert into sharing_agreement (id, request, participant, participant_kind, provider, agency, region, coordinates, regions, purpose, legal_basis, scene, mode,
          operations, valid_from, valid_to, state, granted_on, disposal_terms)
        values (${nextNumber('AG', 'sharing_agreement_number', 8)}, ${row.request}, ${row.participant}, (select kind from participant where id = ${row.participant}), ${row.provider}, ${row.agency}, ${row.region}, ${row.coordinates}, ${row.regions},
          ${row.purpose}, ${row.legal_basis}, ${row.scene}, ${row.mode}, ${JSON.stringify(row.operations)}, ${row.valid_from}, ${row.valid_to},
          'ACTIVE', ${today()}, ${row.disposal_terms})
        returning id`,
    );
    return (made as { id: string }).id;
  }
}

function list({ state, participant, provider, visible }: VisibleAgreements): ListQuery {
  const where: Sql[] = [visible];
  if (state === 'EXPIRED') where.push(sql`state <> 'TERMINATED' and valid_to < ${today()}`);
  else if (state === 'TERMINATED') where.push(sql`state = 'TERMINATED'`);
  else if (state) where.push(sql`state = ${state} and valid_to >= ${today()}`);
  if (participant) where.push(sql`participant = ${participant}`);
  if (provider) where.push(sql`provider = ${provider}`);
  return { columns: sql`sharing_agreement.*`, from: sql`sharing_agreement`, where, order: [sql`recorded_at`, sql`id`], descending: true };
}
