import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/graphql/described-enum.ts';
import { SharedField } from '../../shared/graphql/shared-field.ts';
import { MutationInput, UserError } from '../../shared/graphql/user-error.ts';
import { datasetName } from '../../shared/import/record-intake.ts';
import { SENT_DATASETS } from './datasets.ts';

export const UnionDataset = describedEnum(
  'UnionDataset',
  'Records that the unions take in by the thousand (批量报送数据集).',
  Object.fromEntries(SENT_DATASETS.map(({ name, title, titleZh }) => [datasetName(name), `${title} (${titleZh}).`])),
);

@InputType('ImportUnionRecordsInput', { description: 'Up to 500 records, all or none; more by npm run import (批量报送).' })
export class ImportUnionRecordsInput extends MutationInput {
  @Field(() => UnionDataset, { description: 'Kind of records (数据集).' })
  dataset!: string;
  @Field(() => [String], {
    description: 'Each a JSON object, by the names that npm run import -- unions <dataset> --fields tells (记录，逐条为 JSON 对象).',
  })
  records!: string[];
}

@ObjectType('ImportUnionRecordsPayload', { description: 'What became of the records (批量报送结果).' })
export class ImportUnionRecordsPayload {
  @SharedField(() => Int, PUBLIC, 'Records made; null where rules were broken (新增数).', { nullable: true })
  created!: number | null;
  @SharedField(() => Int, PUBLIC, 'Records changed (变更数).', { nullable: true })
  changed!: number | null;
  @SharedField(() => Int, PUBLIC, 'Records that were as they are (未变数).', { nullable: true })
  unchanged!: number | null;
  @SharedField(() => [UserError], PUBLIC, 'Rules that records break, such as input.records.3.headcount; the first is 0 (输入错误).')
  userErrors!: UserError[];
}
