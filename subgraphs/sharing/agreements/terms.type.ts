import { ObjectType } from 'type-graphql';
import { DEALINGS } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const SharingMode = describedEnum('SharingMode', 'Way of sharing under Decree 809, Art. 22 (共享方式).', {
  SERVICE_INTERFACE: 'Single queries through the hub (服务接口).',
  BATCH_EXCHANGE: 'In batches (批量交换).',
  FILE_DOWNLOAD: 'As files (文件下载).',
});
export type SharingMode = keyof typeof SharingMode;

/** A document approved under an agreement; others may then not run under it. */
export interface ApprovedOperation {
  hash: string;
  document: string;
}

@ObjectType('Operation', { description: 'A GraphQL document approved under an agreement (获准操作).' })
export class Operation implements HeldRecord {
  @SharedField(() => String, DEALINGS, 'SHA-256 of the document in the form in which the hub prints it (文档摘要).')
  hash!: string;
  @SharedField(() => String, DEALINGS, 'The document (文档).')
  document!: string;
  heldIn!: string;
  parties!: readonly string[];
}
