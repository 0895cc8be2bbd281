import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { ClauseTopic } from './contract.enums.ts';
import type { ContractClauseRow } from './contract-clause.entity.ts';

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
  @SharedField(() => ClauseTopic, PUBLIC, 'Topic of the clause (主题).')
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
  @SharedField(() => String, PUBLIC, 'Passage around the first match, with matches in 【】 (命中片段).')
  snippet!: string;
}
