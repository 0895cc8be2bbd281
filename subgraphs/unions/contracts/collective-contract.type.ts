import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { deadline } from '../../shared/calendar/deadline.ts';
import { connectionOf } from '../../shared/graphql/connection.ts';
import { DateScalar } from '../../shared/graphql/scalars.ts';
import { Sector } from '../../shared/graphql/sector.ts';
import { Key, SharedField } from '../../shared/graphql/shared-field.ts';
import { Deadline } from '../../shared/graphql/value-types.ts';
import { Region } from '../region/region.type.ts';
import type { CollectiveContractRow, ContractClauseRow } from './collective-contract.entity.ts';
import { ClauseTopic, ContractKind, CoverageReason, RANK } from './contract.enums.ts';

@ObjectType('ClauseTerm', { description: 'One coded term of a clause (条款要素).' })
export class ClauseTerm {
  @SharedField(() => String, PUBLIC, 'Name of the term (要素名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Its value (要素值).')
  value!: string;
  @SharedField(() => String, PUBLIC, 'Unit of the value (单位).')
  unit!: string;
}

@ObjectType('Clause', { description: 'A clause of a collective contract, coded and with its text (集体合同条款).' })
export class Clause {
  @SharedField(() => Int, PUBLIC, 'Number within the contract (条款序号).')
  number!: number;
  @SharedField(() => ClauseTopic, PUBLIC, 'What it is about (主题).')
  topic!: ClauseTopic;
  @SharedField(() => String, PUBLIC, 'Its text as filed (条款原文).')
  text!: string;
  @SharedField(() => [ClauseTerm], PUBLIC, 'Its coded terms (条款要素).')
  terms!: ClauseTerm[];

  static from(row: ContractClauseRow): Clause {
    return Object.assign(new Clause(), { number: row.number, topic: row.topic as ClauseTopic, text: row.text, terms: row.terms });
  }
}

@ObjectType('ClauseMatch', { description: 'A clause that matched a search (命中条款).' })
export class ClauseMatch {
  @SharedField(() => Clause, PUBLIC, 'The clause (条款).')
  clause!: Clause;
  @SharedField(() => String, PUBLIC, 'The passage around the first match, terms set in 【】 (命中片段).')
  snippet!: string;
}

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
  @SharedField(() => Sector, PUBLIC, 'Sector, where it has one (行业领域).', { nullable: true })
  sector!: Sector | null;
  @SharedField(() => [Region], PUBLIC, 'Regions in which it applies (适用地区).')
  regions!: Region[];
  @SharedField(() => DateScalar, PUBLIC, 'Day of signature (签订日期).')
  signedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of filing (报送日期).')
  filedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day in force, unless objected to (生效日期).')
  effectiveOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in force (期满日期).')
  expiresOn!: string;
  @SharedField(() => [Deadline], PUBLIC, 'Its statutory clocks (法定时限).')
  deadlines!: Deadline[];
  row!: CollectiveContractRow;
  /** terms of the search that found it; empty elsewhere */
  searchedFor!: string[];

  static found(searchedFor: string[] = []): (row: CollectiveContractRow) => CollectiveContract {
    return (row) =>
      Object.assign(new CollectiveContract(), {
        id: row.id,
        number: row.number,
        title: row.title,
        kind: row.kind as ContractKind,
        sector: row.sector as Sector | null,
        regions: row.regions.map(Region.at),
        signedOn: row.signed_on,
        filedOn: row.filed_on,
        effectiveOn: row.effective_on,
        expiresOn: row.expires_on,
        deadlines: [
          deadline({
            rule: 'CC_EFFECTIVE',
            article: '劳动合同法54',
            startedOn: row.filed_on,
            days: 15,
            metOn: row.objected_on ?? row.effective_on,
          }),
        ],
        row,
        searchedFor,
      });
  }
}

@ObjectType('ApplicableContract', { description: 'A contract that binds an enterprise on a day, and why (适用的集体合同).' })
export class ApplicableContract {
  @SharedField(() => CollectiveContract, PUBLIC, 'The contract (合同).')
  contract!: CollectiveContract;
  @SharedField(() => CoverageReason, PUBLIC, 'Why it binds (适用原因).')
  because!: CoverageReason;
  @SharedField(() => Int, PUBLIC, 'Order of application, 1 first: the closest contract (适用顺序).')
  rank!: number;

  static from(row: CollectiveContractRow & { because: string }): ApplicableContract {
    const because = row.because as CoverageReason;
    return Object.assign(new ApplicableContract(), { contract: CollectiveContract.found()(row), because, rank: RANK[because] });
  }
}

export const CollectiveContractConnection = connectionOf(() => CollectiveContract, 'CollectiveContract', '集体合同');
