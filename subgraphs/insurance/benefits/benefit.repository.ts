import sql, { join } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { BenefitRow } from './benefit.entity.ts';
import type { BenefitItem } from './benefit.type.ts';
import type { BenefitBaseRow } from './benefit-base.entity.ts';
import type { BenefitIncomeRow } from './benefit-income.entity.ts';

/** A base by its identifier. */
export type BenefitBase = BenefitBaseRow & { id: string };

const MAX_INCOMES = 200;

export class BenefitRepository {
  constructor(private readonly db: Database) {}

  ofClaims(context: RequestContext, claims: readonly string[]): Promise<BenefitRow[]> {
    return this.db.rows(context, sql`select * from claim_benefit where ${isOneOf(sql`claim`, claims)} order by claim, ordinal`);
  }

  /** The incomes of all years, including withdrawn rows. */
  incomes(rows: RunStatement): Promise<BenefitIncomeRow[]> {
    return rows(sql`select * from benefit_income order by from_day, id limit ${MAX_INCOMES}`);
  }

  /** Runs statements of this request. */
  asked(context: RequestContext): RunStatement {
    return (statement) => this.db.rows(context, statement);
  }

  /** The latest base in force on a day, withdrawn or not: that of the nearest division that has one. */
  base(context: RequestContext, region: string, on: string): Promise<BenefitBase | undefined> {
    return this.baseOf(this.asked(context), region, on);
  }

  /** The same inside a transaction. */
  async baseOf(rows: RunStatement, region: string, on: string): Promise<BenefitBase | undefined> {
    const [row] = await rows<BenefitBase>(
      sql`select *, region || '/' || from_day as id from benefit_base where region = any(${regionsAbove(region)}::text[]) and from_day <= ${on} and coalesce(to_day, 'infinity') >= ${on}
        order by case region when '100000' then 0 else length(rtrim(region, '0')) end desc, from_day desc, withdrawn_on is not null limit 1`,
    );
    return row;
  }

  paid(rows: RunStatement, claim: string): Promise<BenefitRow[]> {
    return rows(sql`select * from claim_benefit where claim = ${claim} order by ordinal`);
  }

  async insert(rows: RunStatement, claim: string, first: number, items: readonly BenefitItem[], on: string): Promise<void> {
    const values = items.map(
      ({ kind, monthly, amount, working, article, mark }, i) =>
        sql`(${claim}, ${first + i}, ${kind}, ${monthly}, ${amount}, ${working}, ${article}, ${mark}, ${on})`,
    );
    await rows(
      sql`insert into claim_benefit (claim, ordinal, kind, monthly, amount, working, article, mark, paid_on) values ${join(values)}`,
    );
  }
}
