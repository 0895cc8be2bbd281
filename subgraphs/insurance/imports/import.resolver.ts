import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { IntakeInput } from '../../shared/import/record-intake.ts';
import { SharedMutation } from '../../shared/schema/shared-field.ts';
import type { ImportService } from './import.service.ts';
import { ImportInsuranceRecordsInput, ImportInsuranceRecordsPayload } from './import.type.ts';

@Resolver()
export class ImportResolver {
  constructor(private readonly service: ImportService) {}

  @SharedMutation(() => ImportInsuranceRecordsPayload, PUBLIC, 'Take up to 500 records in, all or none (批量报送).')
  async importInsuranceRecords(
    @Arg('input', () => ImportInsuranceRecordsInput, { description: 'The records (报送内容).' }) input: IntakeInput,
    @Ctx() context: RequestContext,
  ) {
    return Object.assign(new ImportInsuranceRecordsPayload(), await this.service.take(context, input));
  }
}
