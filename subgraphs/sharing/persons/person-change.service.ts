import { AGENCIES } from '../../shared/agencies.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import type { Database } from '../../shared/database/database.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import { MAX_CHANGES_AT_ONCE, type PersonChangesAnswer, personChangesQuestion } from '../../shared/identity/person-changes.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { notePersons } from '../../shared/ledger/note-persons.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, keyReused, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { newPseudonym } from './person.service.ts';
import { changeOf, type PersonChangeRepository } from './person-change.repository.ts';
import {
  identifierOf,
  type MergePersonsInput,
  numberOf,
  PersonChange,
  PersonIdentity,
  type SplitPersonInput,
} from './person-change.type.ts';

const ARTICLE = '个人信息保护法第八条、第四十六条；政务数据共享条例第二十六条 (PIPL Arts. 8, 46; Decree 809 Art. 26)';
const MAX_IDENTITIES = 50;
// The sharing authority's own records are moved in the transaction of the change.
const HOLDERS = AGENCIES.filter((agency) => agency !== 'sharing');

/** Only the national authority, which keeps the register of persons, may merge and split. */
function onlyNational({ caller: { kind, region } }: RequestContext): void {
  onlyFor(kind === 'SHARING_AUTHORITY' && region === WHOLE_COUNTRY, 'the national sharing authority', '国家共享主管部门', ARTICLE);
}

/** Corrects the register of persons: merges two pseudonyms of one person, splits one pseudonym of two. */
export class PersonChangeService {
  constructor(
    private readonly db: Database,
    private readonly changes: PersonChangeRepository,
  ) {}

  async merge(context: RequestContext, input: MergePersonsInput): Promise<Done> {
    const { duplicate, ...rest } = input;
    const { person, reason } = rest;
    notePersons(context, [person, duplicate]);
    onlyNational(context);
    // After the merge the duplicate is translated to the remaining pseudonym, so a repetition under the same key differs only in that field.
    const done = await mutate(this.db, context, 'mergePersons', rest, async (rows) => {
      const found = await this.changes.locked(rows, [person, duplicate]);
      const stands = (id: string) => found.some((one) => one.id === id && one.merged_into === null);
      refuseIfBroken([
        ...textRules({ reason }),
        person === duplicate && userError('duplicate', 'SAME_PERSON', 'both are already the same person', '二者已是同一人'),
        !stands(person) && unknown('person'),
        person !== duplicate && !stands(duplicate) && unknown('duplicate'),
      ]);
      await this.changes.merge(rows, duplicate, person);
      await this.changes.moveOwnRecords(rows, duplicate, person);
      const change = { kind: 'MERGE', from_person: duplicate, into_person: person, former: [], reason };
      return String(await this.changes.insert(rows, { ...change, decided_by: context.caller.participant }));
    });
    const change = done.id === null ? undefined : await this.changes.bySeq(context, Number(done.id));
    const isOfOthers = change && ![change.from_person, change.into_person].includes(duplicate);
    return isOfOthers ? { id: null, userErrors: [keyReused()] } : done;
  }

  split(context: RequestContext, input: SplitPersonInput): Promise<Done> {
    const { person, identities, reason } = input;
    notePersons(context, [person]);
    onlyNational(context);
    return mutate(this.db, context, 'splitPerson', input, async (rows) => {
      const [found] = await this.changes.locked(rows, [person]);
      const own = await this.changes.identitiesOf(rows, person);
      const numbers = [...new Set(identities.map(numberOf))];
      const isOwn = (number: number | undefined) => own.some((one) => Number(one.number) === number);
      refuseIfBroken([
        ...textRules({ reason }),
        found?.merged_into !== null && unknown('person'),
        (identities.length === 0 || identities.length > MAX_IDENTITIES) &&
          userError('identities', 'LENGTH', `must list 1 to ${MAX_IDENTITIES} documents`, `须列出 1 至 ${MAX_IDENTITIES} 份证件`),
        !numbers.every(isOwn) &&
          userError(
            'identities',
            'UNKNOWN_IDENTITY',
            'a document does not belong to this person; use the identifiers from personIdentities',
            '所列证件不属于该人员，请以 personIdentities 所列编号为准',
          ),
        numbers.every(isOwn) &&
          numbers.length >= own.length &&
          userError('identities', 'NONE_LEFT', 'at least one document must stay with the person', '至少须有一份证件保留给原人员'),
      ]);
      const into = newPseudonym();
      const former = await this.changes.split(rows, person, into, numbers as number[]);
      notePersons(context, [into, ...former]);
      const change = { kind: 'SPLIT', from_person: person, into_person: into, former, reason };
      return String(await this.changes.insert(rows, { ...change, decided_by: context.caller.participant }));
    });
  }

  /** Documents of a person, without their numbers. */
  async identities(context: RequestContext, person: string): Promise<PersonIdentity[]> {
    notePersons(context, [person]);
    onlyNational(context);
    const rows = await this.changes.identities(context, person, MAX_IDENTITIES);
    return rows.map(({ number, kind, since, former }) =>
      Object.assign(new PersonIdentity(), {
        id: identifierOf(Number(number)),
        kind,
        since: new Date(since).toISOString(),
        cameFrom: former[0] ?? null,
        heldIn: WHOLE_COUNTRY,
      }),
    );
  }

  async bySeq(context: RequestContext, seq: number): Promise<PersonChange | null> {
    const row = await this.changes.bySeq(context, seq);
    return row ? PersonChange.from({ ...row, seq }, await this.changes.takenOf(context, [seq])) : null;
  }

  async list(context: RequestContext, after: number, first: number): Promise<PersonChange[]> {
    onlyNational(context);
    const rows = await this.changes.after(context, after, first);
    notePersons(
      context,
      rows.flatMap((row) => [row.from_person, row.into_person]),
    );
    const seqs = rows.map(({ seq }) => Number(seq));
    const taken = await this.changes.takenOf(context, seqs);
    return rows.map((row, i) =>
      PersonChange.from(
        { ...row, seq: seqs[i] as number },
        taken.filter(({ change }) => Number(change) === seqs[i]),
      ),
    );
  }

  /** Endpoint for the gateway, which delivers changes to the agencies: new changes, and those that an agency has not executed yet. */
  async carried(context: RequestContext, body: unknown): Promise<PersonChangesAnswer> {
    const { after, taken } = personChangesQuestion.parse(body);
    if (taken.length > 0) await this.changes.noteTaken(context, taken);
    const [changes, due] = await Promise.all([this.changes.after(context, after, MAX_CHANGES_AT_ONCE), this.changes.due(context, HOLDERS)]);
    return { changes: changes.map(changeOf), due: due.map((row) => ({ agency: row.agency, change: changeOf(row) })) };
  }
}

const unknown = (field: string) => userError(field, 'UNKNOWN_PERSON', 'the register of persons has no such person', '人员登记中没有该人员');
