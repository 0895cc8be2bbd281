import { type ClassType, Ctx, Resolver, Root } from 'type-graphql';
import type { Sharing } from '../authorization/classification.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { SharedResolver } from '../schema/shared-field.ts';
import { HistoryEntry } from './history-entry.type.ts';
import type { WorkflowLog } from './workflow-log.ts';

/** The GraphQL type of the records of a table, and how to read their key. */
export interface HistoryOf {
  type: () => ClassType<object>;
  /** classification of the record; its history has the same one */
  sharing: Sharing;
  /** table of the record */
  register: string;
  key(node: object): string;
}

export const historyOf = <Node extends object>(
  type: () => ClassType<Node>,
  sharing: Sharing,
  register: string,
  key: (node: Node) => string,
): HistoryOf => ({ type, sharing, register, key: key as HistoryOf['key'] });

/** The field `history` of a type whose records have steps. */
export function historyResolver({ type, sharing, register, key }: HistoryOf, log: WorkflowLog): object {
  @Resolver(type)
  class HistoryResolver {
    @SharedResolver(() => [HistoryEntry], sharing, 'Steps taken so far, oldest first; not available for imported records (办理过程).', {
      nullable: true,
    })
    async history(@Root() node: object, @Ctx() context: RequestContext): Promise<HistoryEntry[]> {
      return (await log.of(context, register, key(node))).map(HistoryEntry.from);
    }
  }
  return new HistoryResolver();
}
