import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { MutationInput, UserError } from '../rules/user-error.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { SharedField } from '../schema/shared-field.ts';
import type { Dataset } from './dataset.ts';
import { datasetName, type IntakeDone, type IntakeInput } from './record-intake.ts';

/** Prefix of the types `<name>Dataset`, `Import<name>RecordsInput`, `Import<name>RecordsPayload`. */
export interface IntakeNames {
  name: string;
  /** name of the subgraph in the import command */
  subgraph: string;
  /** who receives the records, such as "the courts" */
  receiver: string;
}

/** Input and payload of the mutation that imports records of these datasets. */
export function intakeTypes({ name, subgraph, receiver }: IntakeNames, datasets: readonly Dataset[]) {
  const Datasets = describedEnum(
    `${name}Dataset`,
    `Datasets that can be sent to ${receiver} (批量报送数据集).`,
    Object.fromEntries(datasets.map((one) => [datasetName(one.name), `${one.title} (${one.titleZh}).`])),
  );

  @InputType(`Import${name}RecordsInput`, {
    description: 'Up to 500 records, imported all or none; for more use npm run import (批量报送).',
  })
  class RecordsInput extends MutationInput implements IntakeInput {
    @Field(() => Datasets, { description: 'Dataset of the records (数据集).' })
    dataset!: string;
    @Field(() => [String], {
      description: `Records, each a JSON object. The field names are those that npm run import -- ${subgraph} <dataset> --fields lists (记录，逐条为 JSON 对象).`,
    })
    records!: string[];
  }

  @ObjectType(`Import${name}RecordsPayload`, { description: 'Result of an import (批量报送结果).' })
  class RecordsPayload implements IntakeDone {
    @SharedField(() => Int, PUBLIC, 'Number of records created; null if the input was rejected (新增数).', { nullable: true })
    created!: number | null;
    @SharedField(() => Int, PUBLIC, 'Number of records changed; null if the input was rejected (变更数).', { nullable: true })
    changed!: number | null;
    @SharedField(() => Int, PUBLIC, 'Number of records that were already equal; null if the input was rejected (未变数).', {
      nullable: true,
    })
    unchanged!: number | null;
    @SharedField(
      () => [UserError],
      PUBLIC,
      'Errors of the records, with fields such as input.records.3.headcount; the first record is 0 (输入错误).',
    )
    userErrors!: UserError[];
  }

  return { RecordsInput, RecordsPayload };
}
