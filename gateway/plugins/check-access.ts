import { refusal } from '../../subgraphs/shared/authorization/guard-field.ts';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { AccessPlans, grantsOf, type RefusedField } from '../access/access-plan.ts';
import type { OperationDescription } from '../access/describe-operation.ts';
import { type Grounds, readGround } from '../access/grounds.ts';
import type { Check } from './use-checks.ts';

/**
 * Finds the ground on which an operation is asked and holds its fields against the rules: refused as a whole, or, where
 * the request says X-Hub-Partial: allow, without the fields that are refused. Throws the refusal.
 */
export function checkAccess(grounds: Grounds, plans: AccessPlans): Check {
  return async ({ contextValue: context }) => {
    const { caller, asked } = context;
    const operation = context.operation as OperationDescription;
    const named = readGround(asked.agreement, asked.matter);
    const ground = await grounds.find(caller, named);
    if (!ground.registered && !operation.open)
      throw hubError('SOURCE_UNAVAILABLE', 'the register of participants cannot be asked; until then public fields are answered only', {
        messageZh: '暂时无法核实参与方登记，仅提供公开数据',
        agency: 'sharing',
        http: { status: 503 },
      });
    const agreements = AccessPlans.forDocument(ground.agreements, operation.hash);
    context.agreements = agreements;
    context.caller = { ...caller, grants: grantsOf(agreements), matter: ground.matter };
    const refused = plans.refused({ ...ground, agreements }, operation);
    if (refused.length === 0) return;
    context.withheld = refused.map(asWithheld);
    if (!asked.partial) throw refusalOfAll(refused);
    context.refused = refused;
  };
}

const asWithheld = ({ field, refusal: { code, rule, article } }: RefusedField) => ({
  coordinate: field.coordinate,
  agency: field.provider,
  code,
  rule,
  article,
});

/** One error for the whole operation; it names the first field that is refused, and all of them with their rules. */
function refusalOfAll(refused: readonly RefusedField[]) {
  const [first] = refused as [RefusedField, ...RefusedField[]];
  const error = refusal(first.field, first.refusal);
  return Object.assign(error, { extensions: { ...error.extensions, refused: refused.map(asWithheld) } });
}
