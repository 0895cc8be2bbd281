import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { CreditCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

export interface HeadcountRow {
  enterprise: string;
  platform: boolean;
  headcount: number;
  chain_headcount: number;
}

@ObjectType('EnterpriseHeadcount', {
  description: 'Persons that an enterprise and its partner enterprises reported for a month in a region (企业及用工链条报送人数).',
})
export class EnterpriseHeadcount {
  @SharedField(() => CreditCode, PUBLIC, 'Unified social credit code (统一社会信用代码).')
  creditCode!: string;
  @SharedField(() => Boolean, PUBLIC, 'Whether it is a platform (是否平台企业).')
  platform!: boolean;
  @SharedField(
    () => Int,
    PUBLIC,
    'Persons it reported itself, rounded to the nearest ten; null if ReportedHeadcount.headcount is null (本企业报送人数).',
    {
      nullable: true,
    },
  )
  headcount!: number | null;
  @SharedField(
    () => Int,
    PUBLIC,
    'Persons it reported together with the firms that work for it, rounded to the nearest ten; null under the same rule (含合作企业报送人数).',
    {
      nullable: true,
    },
  )
  chainHeadcount!: number | null;

  static from({ enterprise, platform, headcount, chain_headcount }: HeadcountRow): EnterpriseHeadcount {
    const rounded = { headcount: roundedPersons(headcount), chainHeadcount: roundedPersons(chain_headcount) };
    return Object.assign(new EnterpriseHeadcount(), { creditCode: enterprise, platform, ...rounded });
  }
}

/** List of the insurance agencies, to which the labour department adds the reported headcounts. */
@Key('id')
@ObjectType('CoverageGapConnection', { description: 'A page of a list of coverage gaps (参保缺口列表).' })
export class CoverageGapConnection {
  @SharedField(() => ID, PUBLIC, 'Key of the list: the arguments of the query (列表标识).')
  id!: string;

  static of(id: string): CoverageGapConnection {
    return Object.assign(new CoverageGapConnection(), { id });
  }
}
