import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { SharedMutation } from '../schema/shared-field.ts';
import { type IntakeNames, intakeTypes } from './intake-types.ts';
import { type Intake, type IntakeInput, takeRecords } from './record-intake.ts';

/** The mutation `import<name>Records` of one agency: types, rules and resolver. */
export function intake(db: Database, { name, subgraph, receiver: takes, ...rules }: IntakeNames & Omit<Intake, 'mutation'>): object {
  const mutation = `import${name}Records`;
  const { RecordsInput, RecordsPayload } = intakeTypes({ name, subgraph, receiver: takes }, rules.datasets);

  @Resolver()
  class IntakeResolver {
    @SharedMutation(() => RecordsPayload, PUBLIC, 'Import up to 500 records, either all or none (批量报送).', { name: mutation })
    async takeRecords(
      @Arg('input', () => RecordsInput, { description: 'The records (报送内容).' }) input: IntakeInput,
      @Ctx() context: RequestContext,
    ) {
      return Object.assign(new RecordsPayload(), await takeRecords(db, { ...rules, mutation }, context, input));
    }
  }
  return new IntakeResolver();
}
