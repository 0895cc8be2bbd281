import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { isBeforeStandard } from '../../shared/identifiers/credit-code.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import type { FieldColumns } from '../../shared/lists/needed-columns.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { Region } from '../region/region.type.ts';
import type { EmploymentLinkRow, PrincipalRow } from './employment-link.entity.ts';
import type { EnterpriseRow } from './enterprise.entity.ts';
import { CreditCodeMark, EnterpriseRole, ResponsibleParty } from './enterprise.enums.ts';

@Key('creditCode')
@ObjectType('Enterprise', { description: 'An enterprise of the platform economy and its partners (企业).' })
export class Enterprise {
  @SharedField(() => CreditCode, PUBLIC, 'Unified social credit code (统一社会信用代码).')
  creditCode!: string;
  @SharedField(() => CreditCodeMark, PUBLIC, 'Remark on the credit code; null for nearly all enterprises (代码提示).', { nullable: true })
  creditCodeMark!: CreditCodeMark | null;
  @SharedField(() => String, PUBLIC, 'Registered name (企业名称).', { nullable: true })
  name!: string;
  @SharedField(() => [String], PUBLIC, 'Other names by which it is known (别名).', { nullable: true })
  aliases!: string[];
  @SharedField(() => [String], PUBLIC, 'Former registered names, latest first (曾用名).', { nullable: true })
  formerNames!: string[];
  @SharedField(() => [EnterpriseRole], PUBLIC, 'Roles in employment chains (用工角色).', { nullable: true })
  roles!: EnterpriseRole[];
  @SharedField(() => Sector, PUBLIC, 'Sector of platform work (行业领域).', { nullable: true })
  sector!: Sector | null;
  @SharedField(() => String, PUBLIC, 'Industry, four digits of GB/T 4754-2017 (国民经济行业代码).', { nullable: true })
  industry!: string | null;
  @SharedField(() => Region, PUBLIC, 'Registered seat (住所地).', { nullable: true })
  headquarters!: Region;
  @SharedField(() => [Region], PUBLIC, 'Regions where it operates (经营地区).', { nullable: true })
  operatesIn!: Region[];
  @SharedField(() => DateScalar, PUBLIC, 'Day of registration; null if the register does not state it (成立日期).', { nullable: true })
  registeredOn!: string | null;

  static from(row: EnterpriseRow): Enterprise {
    return Object.assign(new Enterprise(), {
      creditCode: row.credit_code,
      creditCodeMark: isBeforeStandard(row.credit_code) ? 'BEFORE_STANDARD' : null,
      name: row.name,
      aliases: row.aliases,
      formerNames: row.former_names,
      roles: row.roles as EnterpriseRole[],
      sector: row.sector as Sector | null,
      industry: row.industry,
      headquarters: Region.at(row.headquarters),
      // lists read only the columns that the selection needs
      operatesIn: row.operates_in?.map(Region.at),
      registeredOn: row.registered_on,
    });
  }
}

@ObjectType('EmploymentLink', { description: 'One enterprise works through another in a region over a period (用工合作关系).' })
export class EmploymentLink {
  @SharedField(() => ID, PUBLIC, 'Identifier of the link (关系标识).')
  id!: string;
  @SharedField(() => String, PUBLIC, 'Line of business (业务类型).')
  business!: string;
  @SharedField(() => Region, PUBLIC, 'Region in which the contractor works (作业地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'First day (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day; null while it is in force (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(
    () => ResponsibleParty,
    PUBLIC,
    'Party liable for pay and injuries under the contract; null if the contract does not say (用工责任承担方).',
    { nullable: true },
  )
  responsible!: ResponsibleParty | null;
  @SharedField(
    () => DateScalar,
    PUBLIC,
    'Day on which the principal last checked how the contractor employs; null if it never did (最近监督日期).',
    { nullable: true },
  )
  supervisedOn!: string | null;
  principalCode!: string;
  contractorCode!: string;

  static from(row: EmploymentLinkRow): EmploymentLink {
    return Object.assign(new EmploymentLink(), {
      id: row.id,
      business: row.business,
      region: Region.at(row.region),
      from: row.from_day,
      to: row.to_day,
      responsible: row.responsible as ResponsibleParty | null,
      supervisedOn: row.supervised_on,
      principalCode: row.principal,
      contractorCode: row.contractor,
    });
  }
}

@ObjectType('Principal', {
  description: 'An enterprise that another works for, directly or through others, during a period (上游企业).',
})
export class Principal {
  @SharedField(() => CreditCode, PUBLIC, 'Its unified social credit code (统一社会信用代码).')
  creditCode!: string;
  @SharedField(() => RegionCode, PUBLIC, 'Region in which the work is done for it (作业地区).')
  place!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day on which all links between them were in force (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last such day; null while they are in force (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => Int, PUBLIC, 'Levels up; 1 is the enterprise it works for directly (层级).')
  depth!: number;

  static from(row: PrincipalRow): Principal {
    return Object.assign(new Principal(), {
      creditCode: row.principal,
      place: row.region,
      from: row.from_day,
      to: row.to_day,
      depth: row.depth,
    });
  }
}

@ObjectType('ChainNode', { description: 'Enterprise in an employment chain: platform, partner, station or sole trader (用工链条节点).' })
export class ChainNode {
  @SharedField(() => Int, PUBLIC, 'Levels below the enterprise queried; 1 is a direct partner (层级).')
  depth!: number;
  @SharedField(() => EmploymentLink, PUBLIC, 'Link that leads to this enterprise (到达本节点的合作关系).')
  link!: EmploymentLink;
}

export const ENTERPRISE_COLUMNS: FieldColumns<EnterpriseRow> = {
  type: 'Enterprise',
  alias: 'enterprise',
  always: ['credit_code'],
  fields: {
    creditCode: ['credit_code'],
    creditCodeMark: ['credit_code'],
    name: ['name'],
    aliases: ['aliases'],
    formerNames: ['former_names'],
    roles: ['roles'],
    sector: ['sector'],
    industry: ['industry'],
    headquarters: ['headquarters'],
    operatesIn: ['operates_in'],
    registeredOn: ['registered_on'],
  },
};

export const EnterpriseConnection = connectionOf(() => Enterprise, 'Enterprise', '企业');
export const EmploymentLinkConnection = connectionOf(() => EmploymentLink, 'EmploymentLink', '用工合作关系');
