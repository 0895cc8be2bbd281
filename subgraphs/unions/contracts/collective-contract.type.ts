import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { today } from '../../shared/calendar/today.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import type { FieldColumns } from '../../shared/lists/needed-columns.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { marked } from '../../shared/search/marked-text.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { Region } from '../region/region.type.ts';
import { clock, lastDay } from '../time-limits/time-limits.ts';
import type { CollectiveContractRow } from './collective-contract.entity.ts';
import { ContractKind } from './contract.enums.ts';

@Key('id')
@ObjectType('CollectiveContract', { description: 'A collective contract filed with the labour department (集体合同).' })
export class CollectiveContract {
  @SharedField(() => ID, PUBLIC, 'Identifier (合同标识).')
  id!: string;
  @SharedField(() => String, PUBLIC, 'Filing number (报送编号).')
  number!: string;
  @SharedField(() => String, PUBLIC, 'Title (合同名称).')
  title!: string;
  @SharedField(() => ContractKind, PUBLIC, 'Kind (类型).')
  kind!: ContractKind;
  @SharedField(() => Sector, PUBLIC, 'Sector; null if the contract is for no single sector (行业领域).', { nullable: true })
  sector!: Sector | null;
  @SharedField(() => [Region], PUBLIC, 'Regions in which it applies (适用地区).')
  regions!: Region[];
  @SharedField(() => DateScalar, PUBLIC, 'Day of signature (签订日期).')
  signedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of filing (报送日期).')
  filedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day in force, unless the department objects (生效日期).')
  effectiveOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in force (期满日期).')
  expiresOn!: string;
  @SharedField(() => Boolean, PUBLIC, 'Whether it also binds the partner enterprises of the platforms that signed it (是否适用于合作企业).')
  coversPartners!: boolean;
  @SharedField(() => DateScalar, PUBLIC, 'Day on which the department objected (提出异议日期).', { nullable: true })
  objectedOn!: string | null;
  @SharedField(() => String, PUBLIC, 'Why it objected (异议理由).', { nullable: true })
  objection!: string | null;
  row!: CollectiveContractRow;
  /** the search terms that found it, with their synonyms; empty if there was no search */
  searchedFor!: string[][];

  @SharedField(() => String, PUBLIC, 'Title with the search terms in 【】; null if there was no search (名称命中).', { nullable: true })
  get titleMatch(): string | null {
    return this.searchedFor.length > 0 ? marked(this.title, this.searchedFor.flat()) : null;
  }

  @SharedField(() => [Deadline], PUBLIC, 'Statutory time limits and whether they are kept (法定时限).')
  get deadlines(): Deadline[] {
    return deadlinesOf(this.row);
  }

  static found(searchedFor: string[][] = []): (row: CollectiveContractRow) => CollectiveContract {
    return (row) =>
      Object.assign(new CollectiveContract(), {
        id: row.id,
        number: row.number,
        title: row.title,
        kind: row.kind as ContractKind,
        sector: row.sector as Sector | null,
        // lists select only the columns that the selection needs
        regions: row.regions?.map(Region.at),
        signedOn: row.signed_on,
        filedOn: row.filed_on,
        effectiveOn: row.effective_on,
        expiresOn: row.expires_on,
        coversPartners: row.covers_partners,
        objectedOn: row.objected_on,
        objection: row.objection,
        row,
        searchedFor,
      });
  }
}

export const CONTRACT_COLUMNS: FieldColumns<CollectiveContractRow> = {
  type: 'CollectiveContract',
  alias: 'c',
  always: ['id'],
  fields: {
    id: ['id'],
    number: ['number'],
    title: ['title'],
    kind: ['kind'],
    sector: ['sector'],
    regions: ['regions'],
    signedOn: ['signed_on'],
    filedOn: ['filed_on'],
    effectiveOn: ['effective_on'],
    expiresOn: ['expires_on'],
    coversPartners: ['covers_partners'],
    objectedOn: ['objected_on'],
    objection: ['objection'],
    titleMatch: ['title'],
    deadlines: ['signed_on', 'filed_on', 'objected_on'],
  },
};

export const CollectiveContractConnection = connectionOf(() => CollectiveContract, 'CollectiveContract', '集体合同');

/** The department either objects within CC_EFFECTIVE or lets the time limit run out. */
function deadlinesOf(row: CollectiveContractRow): Deadline[] {
  const silent = lastDay('CC_EFFECTIVE', row.filed_on);
  return [
    clock('CC_FILE', row.signed_on, row.filed_on),
    clock('CC_EFFECTIVE', row.filed_on, row.objected_on ?? (silent < today() ? silent : null)),
  ];
}
