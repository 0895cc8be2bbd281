import sql from 'sql-template-tag';
import type { ParticipantKind } from '../../shared/agencies.ts';
import { ARTICLES } from '../../shared/authorization/access-rules.ts';
import { cutLike } from '../../shared/authorization/cuts.ts';
import { MATTER_KINDS } from '../../shared/authorization/matters.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { foldNumber } from '../../shared/identifiers/folding.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { Identity } from '../../shared/identity/caller.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { found, personAsking, visibleDealings, withItself } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import type { Participant } from '../participants/participant.type.ts';
import type { MatterConfirmationRow } from './matter-confirmation.entity.ts';
import { CONFIRMATIONS, type MatterConfirmationRepository } from './matter-confirmation.repository.ts';
import {
  type ConfirmByPersonInput,
  type ConfirmMatterInput,
  type DecideConfirmationInput,
  MatterConfirmation,
  type MatterConfirmationFilter,
  type RequestConfirmationInput,
} from './matter-confirmation.type.ts';
import type { PersonCodes } from './person-codes.ts';

const MAX_MATTER_LENGTH = 250;

/** Confirmation of matters that only the record of their holder supports, by the person or a second body. */
export class MatterConfirmationService {
  private readonly procedure: Procedure<MatterConfirmationRow>;

  constructor(
    private readonly db: Database,
    private readonly confirmations: MatterConfirmationRepository,
    private readonly participants: ParticipantService,
    private readonly codes: PersonCodes,
  ) {
    this.procedure = { db, table: CONFIRMATIONS, persons: ({ person }) => [person], kept: found('confirmation', '案由确认') };
  }

  async byId(context: RequestContext, id: string): Promise<MatterConfirmation | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.confirmations.byIds(context, ids, this.visible(context)), (one) => one.id),
    ).load(id);
    return row && MatterConfirmation.from(row);
  }

  list(context: RequestContext, filter: MatterConfirmationFilter | null, page: PageArguments) {
    return this.confirmations.list.page(context, { ...filter, visible: this.visible(context) }, page);
  }

  async request(context: RequestContext, input: RequestConfirmationInput): Promise<Done> {
    const { caller } = context;
    const second = await this.participants.byId(context, input.of);
    return mutate(this.db, context, 'requestConfirmation', input, async (rows) => {
      const { matter, person, reason } = input;
      refuseIfBroken([
        ...matterRules(matter),
        ...pseudonymRules('person', person),
        ...textRules({ reason }),
        !mayConfirm(caller, second) && noSecondBody('of'),
      ]);
      context.subjects.add(person);
      const id = await this.confirmations.insert(rows, {
        participant: caller.participant,
        region: caller.region,
        matter: matterReference(matter),
        person,
        basis: 'SECOND_BODY',
        asked_of: input.of,
        reason,
        state: 'REQUESTED',
        requested_on: today(),
        decided_at: null,
        note: null,
      });
      refuseIfBroken([id === undefined && userError('of', 'REQUESTED', 'this body was already asked', '已向该单位提出申请')]);
      return id as string;
    });
  }

  async decide(context: RequestContext, input: DecideConfirmationInput): Promise<Done> {
    // Looked up before the transaction, which would otherwise wait for a second connection.
    const mayStill = !input.confirmed || (await this.isStillSecond(context, input.confirmation));
    const find = (rows: RunStatement) => this.confirmations.locked(rows, input.confirmation, this.visible(context));
    const state = input.confirmed ? 'CONFIRMED' : 'REFUSED';
    return takeStep(this.procedure, { context, name: 'decideConfirmation', input, field: 'confirmation', find }, state, {
      closed: ({ state: before }) =>
        inState('confirmation', before === 'REFUSED', 'this confirmation was already refused', '该申请已被拒绝') ||
        inState('confirmation', before === 'CONFIRMED' && input.confirmed, 'the matter is already confirmed', '该案由已确认'),
      rules: ({ row }) => {
        // Only the person may withdraw a confirmation given by that person or by an agent (PIPL Art. 15).
        const isOwn = context.caller.kind === 'PERSON' && row.basis === 'PERSON';
        onlyFor(isOwn || row.asked_of === context.caller.participant, 'the body that was asked', '被申请确认的单位', ARTICLES.matter);
        return [!mayStill && noSecondBody('confirmation'), ...textRules({ note: input.note })];
      },
      columns: () => ({ state, decided_at: new Date().toISOString(), note: input.note }),
      note: ({ note }) => note,
    });
  }

  async byPerson(context: RequestContext, input: ConfirmByPersonInput): Promise<Done> {
    const { participant, region } = context.caller;
    const code = await this.codes.read(input.code, participant);
    return mutate(this.db, context, 'confirmByPerson', input, async (rows) => {
      refuseIfBroken([
        ...matterRules(input.matter),
        !this.codes.available && userError('code', 'NOT_AVAILABLE', 'no issuer of one-time codes is configured', '尚未接入本人确认码服务'),
        this.codes.available &&
          !code &&
          userError(
            'code',
            'CODE',
            'the code is invalid, expired or for another participant; ask the person for a new one',
            '确认码无效或已过期，请本人重新获取',
          ),
      ]);
      const { id, person } = code as { id: string; person: string };
      context.subjects.add(person);
      const first = await this.confirmations.useCode(rows, id);
      refuseIfBroken([
        !first &&
          userError('code', 'USED', 'the code was already used; ask the person for a new one', '确认码只能使用一次，请本人重新获取'),
      ]);
      return this.insertConfirmed(rows, { participant, region, matter: matterReference(input.matter), person, note: null });
    });
  }

  /** Confirmation by the person, or by an agent with the scope. */
  async asPerson(context: RequestContext, input: ConfirmMatterInput): Promise<Done> {
    const person = personAsking(context);
    const { mandate } = context.caller;
    const body = await this.participants.byId(context, input.participant);
    return mutate(this.db, context, 'confirmMatter', input, async (rows) => {
      refuseIfBroken([
        ...matterRules(input.matter),
        !body && userError('participant', 'UNKNOWN_PARTICIPANT', 'there is no such participant', '没有该参与方'),
        withItself(context, input.participant, 'participant'),
      ]);
      return this.insertConfirmed(rows, {
        participant: input.participant,
        region: body?.regionCode as string,
        matter: matterReference(input.matter),
        person,
        note: mandate?.id ?? null,
      });
    });
  }

  /** The register may have changed since the request: each of the two counts as what it is now. */
  private async isStillSecond(context: RequestContext, id: string): Promise<boolean> {
    const [row] = await this.confirmations.byIds(context, [id], this.visible(context));
    if (row?.basis !== 'SECOND_BODY') return true;
    const ids = [row.participant, context.caller.participant];
    const [asking, second] = await Promise.all(ids.map((one) => this.participants.byId(context, one)));
    return asking != null && mayConfirm({ participant: asking.id, kind: asking.kind, region: asking.regionCode }, second ?? null);
  }

  private async insertConfirmed(
    rows: RunStatement,
    of: Pick<MatterConfirmationRow, 'participant' | 'region' | 'matter' | 'person' | 'note'>,
  ): Promise<string> {
    const made = await this.confirmations.insert(rows, {
      ...of,
      basis: 'PERSON',
      asked_of: null,
      reason: null,
      state: 'CONFIRMED',
      requested_on: today(),
      decided_at: new Date().toISOString(),
    });
    refuseIfBroken([
      made === undefined && userError('matter', 'CONFIRMED', 'the person has already confirmed this matter', '本人已确认该案由'),
    ]);
    return made as string;
  }

  /** A person sees own confirmations only. Requests between bodies may belong to an investigation. */
  private visible(context: RequestContext) {
    const { kind, participant } = context.caller;
    const dealings = visibleDealings(context, 'matterConfirmations', sql`participant`, sql`coalesce(asked_of, '')`);
    if (kind !== 'PERSON') return dealings;
    return cutLike(dealings, sql`(${dealings} or basis = 'PERSON' and person = ${participant})`);
  }
}

/** Kind and number of a matter in canonical form, as the gateway uses them. */
export function matterReference(matter: string): string {
  const [kind = '', ...number] = matter.split('/');
  return `${kind}/${foldNumber(number.join('/'))}`;
}

/** A matter must be given as in the header X-Hub-Matter, without percent-encoding. */
export function matterRules(matter: string): (UserError | false)[] {
  const [kind = '', ...number] = matter.split('/');
  const named = Object.hasOwn(MATTER_KINDS, kind) && number.join('/').trim() !== '';
  const kinds = Object.keys(MATTER_KINDS).join(', ');
  return [
    !named && userError('matter', 'FORMAT', `must be kind/number, where kind is one of ${kinds}`, `格式为 种类/编号；种类为 ${kinds} 之一`),
    ...textRules({ matter }, MAX_MATTER_LENGTH),
  ];
}

/** Sharing authorities supervise, and platforms are often the other party: neither may confirm. */
const CONFIRM_NOTHING: readonly ParticipantKind[] = ['SHARING_AUTHORITY', 'PLATFORM'];

function mayConfirm(caller: Pick<Identity, 'participant' | 'kind' | 'region'>, second: Participant | null): boolean {
  if (!second || second.id === caller.participant || CONFIRM_NOTHING.includes(second.kind)) return false;
  const above = regionCovers(second.regionCode, caller.region);
  return second.kind === caller.kind ? above && second.regionCode !== caller.region : above;
}

const noSecondBody = (field: string): UserError =>
  userError(
    field,
    'SECOND_BODY',
    'must be a superior body of the same kind, or a body of another kind in the same region or above it',
    '须为同类上级单位，或者同级、上级的其他单位',
  );
