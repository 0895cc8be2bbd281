import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { SharingRequestRow } from './sharing-request.entity.ts';
import { type SharingRequest, SharingRequestConnection, type SharingRequestFilter } from './sharing-request.type.ts';

type VisibleRequests = SharingRequestFilter & { visible: Sql };

/** A requested field with its catalogue entry. */
export interface CatalogueWord {
  asked: string;
  /** null if the provider has no such field */
  attribute: string | null;
  legal_basis: string | null;
}

export const REQUESTS = table<SharingRequestRow>('sharing_request', 'id');

export class SharingRequestRepository {
  readonly list: ListReader<SharingRequestRow, SharingRequest, VisibleRequests>;

  constructor(
    private readonly db: Database,
    from: (row: SharingRequestRow) => SharingRequest,
  ) {
    this.list = new ListReader(db, () => SharingRequestConnection, from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<SharingRequestRow[]> {
    return REQUESTS.byKeys(this.db, context, ids, visible);
  }

  async locked(rows: RunStatement, id: string, visible: Sql): Promise<SharingRequestRow | undefined> {
    return (await rows<SharingRequestRow>(sql`select * from sharing_request where id = ${id} and ${visible} for update`))[0];
  }

  /** The catalogue entry of each requested field; for `Type.*` those of the fields that can be shared. */
  async catalogueWords(rows: RunStatement, provider: string, coordinates: readonly string[]): Promise<CatalogueWord[]> {
    return rows<CatalogueWord>(
      sql`select asked, max(i.attribute) as attribute, max(i.legal_basis) as legal_basis
        from unnest(${coordinates}::text[]) asked
        left join catalogue_item i on i.provider = ${provider} and (i.coordinate = asked
          or (right(asked, 2) = '.*' and starts_with(i.coordinate, left(asked, -1)) and i.attribute <> 'WITHHELD'))
        group by asked order by asked`,
    );
  }

  async insert(rows: RunStatement, row: Omit<SharingRequestRow, 'id' | 'created_at'>): Promise<string> {
    const [made] = await rows<{ id: string }>(
      sql`insert into sharing_request (id, participant, provider, region, coordinates, regions, purpose, legal_basis, scene, mode, valid_from,
          valid_to, consent, authorisation, operations, unconditional, state, missing, papers_asked, complete_on)
        values (${nextNumber('SR', 'sharing_request_number', 8)}, ${row.participant}, ${row.provider}, ${row.region}, ${row.coordinates}, ${row.regions}, ${row.purpose}, ${row.legal_basis},
          ${row.scene}, ${row.mode}, ${row.valid_from}, ${row.valid_to}, ${row.consent}, ${row.authorisation},
          ${JSON.stringify(row.operations)}, ${row.unconditional}, ${row.state}, ${row.missing}, ${row.papers_asked}, ${row.complete_on})
        returning id`,
    );
    return (made as { id: string }).id;
  }
}

function list({ state, participant, provider, visible }: VisibleRequests): ListQuery {
  const where: Sql[] = [visible];
  if (state) where.push(sql`state = ${state}`);
  if (participant) where.push(sql`participant = ${participant}`);
  if (provider) where.push(sql`provider = ${provider}`);
  return { columns: sql`sharing_request.*`, from: sql`sharing_request`, where, order: [sql`created_at`, sql`id`], descending: true };
}
