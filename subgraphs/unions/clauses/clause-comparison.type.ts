import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { frameTerm } from '../contracts/clause-frame.ts';
import { ClauseTopic } from '../contracts/contract.enums.ts';
import { CollectiveContractFilter } from '../contracts/contract.inputs.ts';
import { Region } from '../region/region.type.ts';

export const ClauseGrouping = describedEnum('ClauseGrouping', 'How compared clauses are grouped (条款比较维度).', {
  CONTRACT: 'By contract (合同).',
  REGION: 'By province in which the contracts apply (省份).',
  YEAR: 'By year of filing (报送年份).',
  SECTOR: 'By sector (行业领域).',
  KIND: 'By kind of contract (合同类型).',
});
export type ClauseGrouping = keyof typeof ClauseGrouping;

export const BetterDirection = describedEnum(
  'BetterDirection',
  'Whether a higher or a lower value is better for the worker (对劳动者更有利的方向).',
  {
    MORE: 'A higher value is better (越高越好).',
    LESS: 'A lower value is better (越低越好).',
  },
);
export type BetterDirection = keyof typeof BetterDirection;

@ObjectType('ClauseTermDefinition', { description: 'Definition of a coded term of clauses (条款要素定义).' })
export class ClauseTermDefinition {
  @SharedField(() => String, PUBLIC, 'Name, as in the terms of a clause (要素名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Its name in Chinese (中文名称).')
  nameZh!: string;
  @SharedField(() => ClauseTopic, PUBLIC, 'Topic of the clauses that contain it (主题).')
  topic!: ClauseTopic;
  @SharedField(() => String, PUBLIC, 'Unit (单位).')
  unit!: string;
  @SharedField(() => BetterDirection, PUBLIC, 'Whether a higher or a lower value is better for the worker (对劳动者更有利的方向).')
  better!: BetterDirection;
  @SharedField(() => String, PUBLIC, 'Parameter of a platform rule that it is compared with; null if there is none (对应的平台规则参数).', {
    nullable: true,
  })
  rule!: string | null;
  @SharedField(() => String, PUBLIC, 'Statutory minimum that it is compared with; null if there is none (法定最低标准).', {
    nullable: true,
  })
  floor!: string | null;
}

export interface ComparisonRow {
  grp: string;
  term: string;
  unit: string;
  contracts: number;
  lowest: string;
  median: string;
  highest: string;
}

@ObjectType('ClauseComparison', { description: 'Values of one coded term in one group of contracts (条款比较).' })
export class ClauseComparison {
  @SharedField(() => ID, PUBLIC, 'The group: a contract, region code, year, sector or kind; NONE for contracts without that value (分组).')
  group!: string;
  @SharedField(() => Region, PUBLIC, 'The province, when grouping by region; else null (省份).', { nullable: true })
  region!: Region | null;
  @SharedField(() => String, PUBLIC, 'Name of the term (要素名称).')
  term!: string;
  @SharedField(() => String, PUBLIC, 'Chinese name of the term; null if the coding frame has none (要素中文名称).', { nullable: true })
  termZh!: string | null;
  @SharedField(() => String, PUBLIC, 'Unit (单位).')
  unit!: string;
  @SharedField(() => BetterDirection, PUBLIC, 'Whether a higher or a lower value is better for the worker (对劳动者更有利的方向).', {
    nullable: true,
  })
  better!: BetterDirection | null;
  @SharedField(() => SafeInt, PUBLIC, 'Number of contracts that state the term (载明该要素的合同数).')
  contracts!: number;
  @SharedField(() => String, PUBLIC, 'Lowest value (最低).')
  lowest!: string;
  @SharedField(() => String, PUBLIC, 'Median value (中位).')
  median!: string;
  @SharedField(() => String, PUBLIC, 'Highest value (最高).')
  highest!: string;
  /** set when comparing contract by contract */
  contractId!: string | null;

  static by(by: ClauseGrouping): (row: ComparisonRow) => ClauseComparison {
    return ({ grp, term, ...row }) => {
      const known = frameTerm(term);
      return Object.assign(new ClauseComparison(), {
        ...row,
        ...{ group: grp, term, termZh: known?.nameZh ?? null, better: known?.better ?? null },
        region: by === 'REGION' ? Region.at(grp) : null,
        contractId: by === 'CONTRACT' ? grp : null,
      });
    };
  }
}

export const ClauseComparisonConnection = connectionOf(() => ClauseComparison, 'ClauseComparison', '条款比较');

@InputType('CompareClausesInput', { description: 'Which clauses to compare, and how to group them (条款比较条件).' })
export class CompareClausesInput {
  @Field(() => ClauseTopic, { description: 'Topic of the clauses (主题).' })
  topic!: ClauseTopic;
  @Field(() => ClauseGrouping, { description: 'How to group them (比较维度).' })
  by!: ClauseGrouping;
  @Field(() => [ID], { nullable: true, description: 'Only clauses of these contracts, at most 100 (合同标识).' })
  contracts?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Only clauses of contracts that contain these words (检索词).' })
  search?: string | null;
  @Field(() => CollectiveContractFilter, {
    nullable: true,
    description: 'Only clauses of contracts that match these conditions (合同筛选条件).',
  })
  where?: CollectiveContractFilter | null;
}
