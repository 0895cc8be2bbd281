import { type ClassType, ObjectType } from 'type-graphql';
import { PUBLIC, type Sharing } from '../authorization/classification.ts';
import { UserError } from '../rules/user-error.ts';
import { SharedField } from '../schema/shared-field.ts';

export interface Payload {
  userErrors: UserError[];
}

/** The result of a mutation: `<name>Payload` with the record in `field`, null if the input was rejected. */
export function payloadOf<Node extends object>(
  nodeType: () => ClassType<Node>,
  name: string,
  field: string,
  sharing: Sharing,
  nameZh: string,
): ClassType<Payload> & { of(node: Node | null, userErrors: UserError[]): Payload } {
  @ObjectType(`${name}Payload`, { description: `Result of a mutation on ${name} (${nameZh}办理结果).` })
  class PayloadType implements Payload {
    @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
    userErrors!: UserError[];

    static of(node: Node | null, userErrors: UserError[]): Payload {
      return Object.assign(new PayloadType(), { [field]: node, userErrors });
    }
  }
  const description = `The record; null if the input was rejected (${nameZh}).`;
  SharedField(nodeType, sharing, description, { nullable: true })(PayloadType.prototype, field);
  return PayloadType;
}
