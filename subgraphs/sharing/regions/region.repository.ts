import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { loadReferenceData } from '../../shared/database/reference-data.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { whereClause } from '../../shared/lists/list.ts';
import type { RegionRow } from './region.entity.ts';

// The register has about 3,200 divisions; nobody can ask for more than all of them.
const EVERY_REGION = 5_000;

interface RegionFile {
  regions: {
    code: string;
    name: string;
    nameEn?: string | null;
    level: string;
    type: string;
    parent: string | null;
    abbreviation?: string;
  }[];
}

export interface RegionFilter {
  parent?: string | null;
  level?: string | null;
  search?: string | null;
}

export class RegionRepository {
  constructor(private readonly db: Database) {}

  byCodes(context: RequestContext, codes: readonly string[]): Promise<RegionRow[]> {
    return this.db.rows(context, sql`select * from region where code = any(${codes}::text[])`);
  }

  childrenOf(context: RequestContext, parents: readonly string[]): Promise<RegionRow[]> {
    return this.db.rows(context, sql`select * from region where parent = any(${parents}::text[]) order by code`);
  }

  list(context: RequestContext, { parent, level, search }: RegionFilter): Promise<RegionRow[]> {
    const where: Sql[] = [];
    if (parent) where.push(sql`parent = ${parent}`);
    if (level) where.push(sql`level = ${level}`);
    if (search) where.push(sql`(strpos(name, ${search}) > 0 or strpos(lower(name_en), lower(${search})) > 0 or abbreviation = ${search})`);
    return this.db.rows(context, sql`select * from region${whereClause(where)} order by code limit ${EVERY_REGION}`);
  }

  /** Replaces the register by the edition in `file`. */
  load(file: URL | string): Promise<void> {
    return loadReferenceData(this.db, 'region', file, ({ regions }: RegionFile) =>
      regions.map(
        (region): RegionRow => ({
          code: region.code,
          name: region.name,
          name_en: region.nameEn ?? null,
          level: region.level,
          type: region.type,
          parent: region.parent,
          abbreviation: region.abbreviation ?? null,
        }),
      ),
    );
  }
}
