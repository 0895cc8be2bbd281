import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { regionsMeet } from '../../shared/database/regions-meet.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ApplicableRow } from './applicable-contract.type.ts';
import { ContractStatus, RANK } from './contract.enums.ts';
import { appliesIn } from './contract-search.ts';
import { hasStatusOn } from './contract-status.ts';

/** The enterprise for which contracts are looked up. */
export interface Bound {
  enterprise: string;
  /** enterprises it works for on the day, and where; null if unknown: then the partner lists of the contracts are used */
  principals: readonly { code: string; place: string }[] | null;
  sector: string | null;
  /** the divisions in which it works, with all higher divisions */
  places: readonly string[];
}

// An enterprise is bound by a handful of contracts; a longer list would be of no use.
const MOST = 200;

export class ApplicableContractRepository {
  constructor(private readonly db: Database) {}

  /**
   * For each enterprise at most 200 contracts in force on `on` that bind it, each once with the closest reason: those that name it, those of
   * the platforms for which it works where they cover partners, those of its industry and region (劳动合同法第五十四条).
   */
  applicable(
    context: RequestContext,
    bound: readonly Bound[],
    { on, region }: { on: string; region: string | null },
  ): Promise<(ApplicableRow & { asked: number })[]> {
    const asked = JSON.stringify(bound.map((one, i) => ({ i, ...one })));
    const here = region ? sql`and ${appliesIn(region)}` : sql``;
    return this.db.rows(
      context,
      sql`select q.i as asked, q.enterprise, b.* from jsonb_to_recordset(${asked}::jsonb)
          as q(i integer, enterprise text, principals jsonb, sector text, places text[])
        cross join lateral (
          select * from (
            select distinct on (c.id) c.*, ways.because, ways.through, (${JSON.stringify(RANK)}::jsonb ->> ways.because)::integer as rank from (
              select v.contract, v.because, null as through
              from contract_coverage v join collective_contract l on l.id = v.contract
              where v.enterprise = q.enterprise and (v.because <> 'PARTNER_OF_PLATFORM' or q.principals is null or not l.covers_partners)
              union all
              select v.contract, 'PARTNER_OF_PLATFORM', v.enterprise
              from jsonb_to_recordset(q.principals) as w(code text, place text) join contract_coverage v on v.enterprise = w.code and v.because = 'OWN'
                join collective_contract p on p.id = v.contract and p.covers_partners
              where exists (select from unnest(p.regions) r where ${regionsMeet(sql`r`, sql`w.place`)})
              union all
              select a.id, a.kind, null
              from collective_contract a
              where a.kind in ('INDUSTRY', 'REGIONAL') and a.regions && q.places and (a.sector is null or a.sector = q.sector)
            ) ways join collective_contract c on c.id = ways.contract
            where ${hasStatusOn(ContractStatus.IN_FORCE, on)} ${here}
            order by c.id, rank, ways.through
          ) once order by rank, filed_on desc, id limit ${MOST}
        ) b order by q.i, b.rank, b.filed_on desc, b.id`,
    );
  }
}
