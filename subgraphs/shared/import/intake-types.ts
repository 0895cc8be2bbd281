import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { MutationInput, UserError } from '../rules/user-error.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { SharedField } from '../schema/shared-field.ts';
import type { Dataset } from './dataset.ts';
import { datasetName, type IntakeDone, type IntakeInput } from './record-intake.ts';

/** Whose types: `<name>Dataset`, `Import<name>RecordsInput`, `Import<name>RecordsPayload`. */
export interface IntakeNames {
  name: string;
  /** as the import command knows the subgraph */
  subgraph: string;
  /** who takes the records in, with the verb */
  takes: string;
}

/** Input and payload of the mutation that takes in records of these datasets by the hundred. */
export function intakeTypes({ name, subgraph, takes }: IntakeNames, datasets: readonly Dataset[]) {
  const Datasets = describedEnum(
    `${name}Dataset`,
    `Records that ${takes} in by the thousand (批量报送数据集).`,
    Object.fromEntries(datasets.map((one) => [datasetName(one.name), `${one.title} (${one.titleZh}).`])),
  );

  @InputType(`Import${name}RecordsInput`, { description: 'Up to 500 records, all or none; more by npm run import (批量报送).' })
  class RecordsInput extends MutationInput implements IntakeInput {
    @Field(() => Datasets, { description: 'Kind of records (数据集).' })
    dataset!: string;
    @Field(() => [String], {
      description: `Each a JSON object, by the names that npm run import -- ${subgraph} <dataset> --fields tells (记录，逐条为 JSON 对象).`,
    })
    records!: string[];
  }

  @ObjectType(`Import${name}RecordsPayload`, { description: 'What became of the records (批量报送结果).' })
  class RecordsPayload implements IntakeDone {
    @SharedField(() => Int, PUBLIC, 'Records made; null if the input was rejected (新增数).', { nullable: true })
    created!: number | null;
    @SharedField(() => Int, PUBLIC, 'Records changed (变更数).', { nullable: true })
    changed!: number | null;
    @SharedField(() => Int, PUBLIC, 'Records that were as they are (未变数).', { nullable: true })
    unchanged!: number | null;
    @SharedField(() => [UserError], PUBLIC, 'Rules that records break, such as input.records.3.headcount; the first is 0 (输入错误).')
    userErrors!: UserError[];
  }

  return { RecordsInput, RecordsPayload };
}
