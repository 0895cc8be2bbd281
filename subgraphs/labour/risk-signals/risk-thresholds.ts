import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { inForceOn, isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import data from './data/risk-rules.json' with { type: 'json' };
import { RiskKind } from './risk-signal.type.ts';
import { RiskStandard } from './risk-standard.type.ts';
import type { RiskThresholdRow } from './risk-threshold.entity.ts';

const MAX_ROWS = 1_000;

/** Threshold of each kind of signal on a day, with the row of the register that sets it. */
export class RiskThresholds {
  constructor(private readonly db: Database) {}

  async on(context: RequestContext, day: string): Promise<RiskStandard[]> {
    const rows = await loaderFor(context, this, 'all', async (asked) => {
      const all = await this.db.rows<RiskThresholdRow>(context, sql`select * from risk_threshold order by id limit ${MAX_ROWS}`);
      return asked.map(() => all);
    }).load('all');
    return Object.values(RiskKind).map((kind) =>
      standardOf(
        kind,
        rows.filter((row) => row.kind === kind),
        day,
      ),
    );
  }
}

function standardOf(kind: RiskKind, rows: readonly RiskThresholdRow[], day: string): RiskStandard {
  const { row, withdrawn } = inForceOn(rows, day);
  const { unit, unitZh } = data.rules[kind];
  const used = row ?? withdrawn;
  const decided = row !== undefined && isConfirmed(row);
  return Object.assign(new RiskStandard(), {
    kind,
    threshold: decided ? Number(row.threshold) : null,
    unit,
    unitZh,
    isDecided: decided,
    rows: used ? [rowInWords('risk-thresholds', used, `${Number(used.threshold)} ${unitZh}`)] : [],
  });
}
