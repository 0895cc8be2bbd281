import type { Database, RunStatement } from '../../shared/database/database.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { keptBy, onlyUnionOf } from '../region/competence.ts';
import { foundingRules, MAX_NAME } from './founding-rules.ts';
import type { ChangeUnionInput, FoundUnionInput } from './union-organization.inputs.ts';
import type { UnionOrganizationRepository } from './union-organization.repository.ts';

const ARTICLE = '工会法第十二条';

/** Records the founding, renaming, moving and dissolution of unions. */
export class UnionRegister {
  constructor(
    private readonly db: Database,
    private readonly unions: UnionOrganizationRepository,
  ) {}

  found(context: RequestContext, input: FoundUnionInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'foundUnion', input, async (rows) => {
      const { name, level, region, parent, enterprise = null, foundedOn } = input;
      refuseIfBroken([...foundingRules(input), ...(await this.parentRules(rows, parent, region))]);
      return this.unions.found(rows, { name, level, region, parent, enterprise, founded_on: foundedOn });
    });
  }

  change(context: RequestContext, input: ChangeUnionInput): Promise<Done> {
    return mutate(this.db, context, 'changeUnion', input, async (rows) => {
      const union = keptBy(context, await this.unions.locked(rows, input.union), 'input.union');
      const { on, name = null, parent = null, dissolved = false } = input;
      refuseIfBroken([
        union.dissolved_on !== null && userError('union', 'STATE', 'the union was dissolved', '该工会已撤销'),
        ...dayRules('on', on, union.founded_on),
        ...textRules({ name }, MAX_NAME),
        name === null &&
          parent === null &&
          !dissolved &&
          userError('', 'MISSING', 'at least one of name, parent and dissolved is required', '须填写变更内容'),
        ...(parent ? await this.parentRules(rows, parent, union.region) : []),
        parent !== null &&
          (await this.unions.holds(rows, union.id, parent)) &&
          userError('parent', 'CIRCLE', 'the new parent is below this union', '该工会是本工会的下级'),
      ]);
      const note = (kind: string, before: string | null, after: string | null) =>
        this.unions.note(rows, { organization: union.id, happened_on: on, kind, before, after });
      if (name !== null) await note('RENAMED', union.name, name);
      if (parent !== null) await note('MOVED', union.parent, parent);
      if (dissolved) await note('DISSOLVED', union.name, null);
      await this.unions.change(rows, {
        ...{ ...union, name: name ?? union.name, parent: parent ?? union.parent, dissolved_on: dissolved ? on : null },
      });
      return union.id;
    });
  }

  private async parentRules(rows: RunStatement, id: string, region: string): Promise<(UserError | false)[]> {
    const parent = await this.unions.locked(rows, id);
    const isSuitable = parent && parent.dissolved_on === null && regionCovers(parent.region, region);
    return [
      !isSuitable &&
        userError(
          'parent',
          'UNKNOWN',
          `there is no such union that is in existence and covers ${region}`,
          `没有覆盖 ${region} 且存续的该工会`,
        ),
    ];
  }
}
