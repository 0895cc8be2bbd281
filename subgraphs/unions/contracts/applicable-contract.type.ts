import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { CollectiveContractRow } from './collective-contract.entity.ts';
import { CollectiveContract } from './collective-contract.type.ts';
import { articleOf, CoverageReason, RANK } from './contract.enums.ts';

export type ApplicableRow = CollectiveContractRow & { because: string; enterprise: string; through: string | null };

@ObjectType('ApplicableContract', { description: 'A contract that binds an enterprise on a day, and why (适用的集体合同).' })
export class ApplicableContract {
  @SharedField(() => CollectiveContract, PUBLIC, 'The contract (合同).')
  contract!: CollectiveContract;
  @SharedField(() => CoverageReason, PUBLIC, 'Why the contract binds (适用原因).')
  because!: CoverageReason;
  @SharedField(
    () => String,
    PUBLIC,
    'Legal basis; undecided for an industry or regional contract whose area is larger than a county (适用依据).',
  )
  article!: string;
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise that is bound (受约束的企业).')
  enterprise!: Enterprise;
  @SharedField(
    () => Enterprise,
    PUBLIC,
    'The platform that the enterprise works for, if the contract binds through a platform; else null (经由的平台企业).',
    {
      nullable: true,
    },
  )
  through!: Enterprise | null;
  @SharedField(
    () => Int,
    PUBLIC,
    'Level at which it applies, 1 before 2: OWN 1, PARTNER_OF_PLATFORM 2, INDUSTRY 3, REGIONAL 4; several contracts may share a level (适用层级).',
  )
  rank!: number;

  static from(row: ApplicableRow): ApplicableContract {
    const because = row.because as CoverageReason;
    return Object.assign(new ApplicableContract(), {
      contract: CollectiveContract.found()(row),
      because,
      article: articleOf(because, row.regions),
      enterprise: Enterprise.of(row.enterprise),
      through: row.through ? Enterprise.of(row.through) : null,
      rank: RANK[because],
    });
  }
}
