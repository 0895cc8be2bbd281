import { LEGAL_BASIS, platformOf } from '../../shared/agencies.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import type { Database } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { hubError } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { isReservedName } from '../../shared/identity/reserved-names.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { isAuthorityOf } from '../dealings.ts';
import type { DepartmentService } from './department.service.ts';
import type { ParticipantRepository } from './participant.repository.ts';
import { Participant, type RegisterParticipantInput, type RemoveParticipantInput } from './participant.type.ts';

const MAX_NAME_LENGTH = 200;
const ARTICLE = 'Decree 809 Arts. 16-17';

export class ParticipantService {
  constructor(
    private readonly db: Database,
    private readonly participants: ParticipantRepository,
    private readonly departments: DepartmentService,
  ) {}

  async byId(context: RequestContext, id: string): Promise<Participant | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.participants.byIds(context, ids), (found) => found.id),
    ).load(id);
    return row && Participant.from(row);
  }

  async register(context: RequestContext, input: RegisterParticipantInput): Promise<Done> {
    onlyFor(isAuthorityOf(context, input.region), 'the sharing authority of that region', '该地区的共享主管部门', ARTICLE);
    const department = await this.departments.byCode(context, input.department);
    return mutate(this.db, context, 'registerParticipant', input, async (rows) => {
      const { id, name, kind, region } = input;
      const known = await this.participants.locked(rows, id);
      // The name of a removed body stays reserved for it: its mandates and agreements must not pass to another body with that name.
      const before = known?.region ?? (await this.participants.formerRegion(rows, id));
      if (before) onlyFor(isAuthorityOf(context, before), 'the sharing authority of its region', '其所在地区的共享主管部门', ARTICLE);
      const changes = known !== undefined && (known.kind !== kind || known.region !== region);
      refuseIfBroken([
        changes &&
          !input.replace &&
          userError(
            'id',
            'REGISTERED',
            `already registered as ${known?.kind} of ${known?.region}. A change makes its current tokens invalid; to change it, send replace: true`,
            `已登记为 ${known?.region} 的 ${known?.kind}，变更后原令牌失效；确需变更请传 replace: true`,
          ),
        !/^[a-z0-9][a-z0-9-]{1,99}$/.test(id) &&
          userError('id', 'FORMAT', 'must be 2 to 100 lower-case letters, digits and hyphens', '须为 2 至 100 位小写字母、数字和连字符'),
        isReservedName(id) &&
          userError(
            'id',
            'RESERVED',
            'this identifier is reserved for persons or the hub',
            '该标识为个人标识或者枢纽保留标识，不得用于参与单位',
          ),
        Boolean(input.department) &&
          department?.kind !== kind &&
          userError(
            'department',
            'DEPARTMENT',
            `must be a department of kind ${kind} from participantDepartments`,
            `应为 participantDepartments 所列类别为 ${kind} 的部门`,
          ),
        kind === 'DEPARTMENT' && !input.department && userError('department', 'REQUIRED', 'department is required', '须填写部门代码'),
        kind === 'PLATFORM' &&
          platformOf(id) === null &&
          userError(
            'id',
            'PLATFORM',
            'must be platform- followed by the credit code in lower-case letters',
            '应为 platform- 加小写的统一社会信用代码',
          ),
        kind === 'PERSON' &&
          userError(
            'kind',
            'PERSON',
            'persons are not registered here; they sign in with the identity provider',
            '个人不在此登记，应通过身份认证登录',
          ),
        ...textRules({ name }, MAX_NAME_LENGTH),
      ]);
      await this.participants.put(rows, { id, name, kind, region, legal_basis: LEGAL_BASIS[kind], department: input.department ?? null });
      return id;
    });
  }

  remove(context: RequestContext, input: RemoveParticipantInput): Promise<Done> {
    return mutate(this.db, context, 'removeParticipant', input, async (rows) => {
      const known = await this.participants.locked(rows, input.id);
      if (!known) throw hubError('NOT_FOUND', 'there is no such participant', { messageZh: '未找到该参与方', field: 'input.id' });
      onlyFor(isAuthorityOf(context, known.region), 'the sharing authority of its region', '其所在地区的共享主管部门', ARTICLE);
      await this.participants.remove(rows, known);
      return input.id;
    });
  }

  /** The caller with kind and region from its token, and the name from the register. */
  async me(context: RequestContext): Promise<Participant> {
    const { participant, kind, region } = context.caller;
    const registered = kind === 'PERSON' ? null : await this.byId(context, participant);
    const name = kind === 'PERSON' ? '本人' : (registered?.name ?? participant);
    return Participant.from({
      id: participant,
      name,
      kind,
      region,
      legal_basis: LEGAL_BASIS[kind],
      department: registered?.departmentCode ?? null,
    });
  }
}
