import { ObjectType } from 'type-graphql';
import { DEALINGS } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const SharingMode = describedEnum('SharingMode', 'Way of sharing, Decree 809, Art. 22 (共享方式).', {
  SERVICE_INTERFACE: 'Query by query, through the hub (服务接口).',
  BATCH_EXCHANGE: 'In batches (批量交换).',
  FILE_DOWNLOAD: 'As files (文件下载).',
});
export type SharingMode = keyof typeof SharingMode;

/** A document that an agreement approves: only it may then run under the agreement. */
export interface ApprovedOperation {
  hash: string;
  document: string;
}

@ObjectType('Operation', { description: 'A document that alone may run under an agreement (获准操作).' })
export class Operation implements HeldRecord {
  @SharedField(() => String, DEALINGS, 'SHA-256 of the document as the hub prints it (文档摘要).')
  hash!: string;
  @SharedField(() => String, DEALINGS, 'The document (文档).')
  document!: string;
  heldIn!: string;
  parties!: readonly string[];
}
