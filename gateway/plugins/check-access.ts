import { AGENCY_NAMES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { ERROR_CODES, type ErrorCode, hubError } from '../../subgraphs/shared/errors.ts';
import { AccessPlans, grantsOf, type RefusedField } from '../access/access-plan.ts';
import { REASONS } from '../access/decision-reasons.ts';
import type { OperationDescription } from '../access/describe-operation.ts';
import { type Remedies, remediesOf, remedySentence } from '../access/remedies.ts';
import { type RequestBasisFinder, readNamedBasis } from '../access/request-basis.ts';
import type { Check } from './use-checks.ts';

const MAX_NAMED = 5;

/**
 * Finds the basis of a request and checks its fields against the access rules. If fields are refused, throws the refusal,
 * or, with X-Hub-Partial: allow, lets the operation run without these fields.
 */
export function checkAccess(basisFinder: RequestBasisFinder, plans: AccessPlans): Check {
  return async ({ contextValue: context }) => {
    const { caller, options } = context;
    const operation = context.operation as OperationDescription;
    const named = readNamedBasis(options.agreement, options.matter, options.names);
    if (named.matter) context.namedMatter = `${named.matter.kind}/${named.matter.number}`;
    const basis = await basisFinder.find(caller, named);
    if (!basis.registered && !operation.open)
      throw hubError('SOURCE_UNAVAILABLE', 'the register of participants is not available; until it is, only public fields are answered', {
        messageZh: '暂时无法核实参与方登记，仅提供公开数据',
        agency: 'sharing',
        http: { status: 503 },
      });
    const agreements = AccessPlans.forDocument(basis.agreements, operation.hash);
    context.agreements = agreements;
    context.matter = basis.matter;
    context.caller = { ...caller, ...basis.identity, grants: grantsOf(agreements), matter: basis.matter };
    const refused = plans.refused({ ...basis, agreements }, operation);
    if (refused.length === 0) return;
    const [silent] = basis.matter?.silent ?? [];
    if (silent && !options.partial && refused.some(({ refusal: { rule } }) => rule === 'MATTER_UNCONFIRMED'))
      throw matterNotVerified(silent);
    const remedies = await remediesOf(
      basisFinder,
      { ...basis, agreements },
      operation.hash,
      refused.flatMap(({ needs }) => needs),
    );
    const withheld = refused.map((one) => ({ ...asWithheld(one), ...remedies(one.blockedBy, one.needs) }));
    context.withheld = withheld;
    if (!options.partial) throw refusalOfAll(withheld);
    context.refused = refused;
  };
}

/** Whether the matter is confirmed could not be checked: this is an outage, not a refusal. */
function matterNotVerified(agency: Agency) {
  const { en, zh } = AGENCY_NAMES[agency];
  return hubError('SOURCE_UNAVAILABLE', `the matter could not be verified with the ${en}; try again shortly`, {
    messageZh: `暂时无法向${zh}核实案由，请稍后重试`,
    agency,
    http: { status: 503 },
  });
}

type Refused = ReturnType<typeof asWithheld> & Remedies;

const asWithheld = ({ field, blockedBy, refusal: { code, rule, article }, needs }: RefusedField) => {
  const [fact, factZh] = REASONS[rule] ?? [rule, rule];
  const requires = blockedBy === field ? {} : { requires: blockedBy.coordinate };
  return { coordinate: field.coordinate, ...requires, agency: blockedBy.provider, code, rule, article, needs, fact, factZh };
};

/** One error for the whole operation: the refused fields, the reason, and what the caller can do. */
function refusalOfAll(all: readonly Refused[]) {
  const [first] = all as [Refused];
  const { code, rule, article, agency, coordinate, fact, factZh } = first;
  const names = all.slice(0, MAX_NAMED).map((one) => ('requires' in one ? `${one.coordinate} (${one.requires})` : one.coordinate));
  const more = all.length > names.length ? [` and ${all.length - names.length} more`, ` 等 ${all.length} 项`] : ['', ''];
  const [remedy, remedyZh] = remedySentence(all);
  return hubError(
    code as ErrorCode,
    `refused: ${names.join(', ')}${more[0]}: ${fact}${remedy}. Use explainAccess to see the conditions of each field`,
    {
      messageZh: `不予提供：${names.join('、')}${more[1]}：${factZh}${remedyZh}。可用 explainAccess 逐项查询所需条件`,
      coordinate,
      agency,
      rule,
      article,
      needs: [...new Set(all.flatMap((one) => one.needs))],
      candidates: [...new Set(all.flatMap((one) => one.candidates ?? []))],
      matters: [...new Set(all.flatMap((one) => one.matters ?? []))],
      refused: all,
      http: { status: ERROR_CODES[code as ErrorCode].status === 200 ? 503 : 403 },
    },
  );
}
