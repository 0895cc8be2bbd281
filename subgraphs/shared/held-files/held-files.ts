import sql, { join } from 'sql-template-tag';
import { Ctx, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Agency } from '../agencies.ts';
import { PUBLIC, REFERENCE } from '../authorization/classification.ts';
import { visibleRows } from '../authorization/visible-rows.ts';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { notePersons } from '../ledger/note-persons.ts';
import { Key, SharedField, SharedResolver } from '../schema/shared-field.ts';
import { HeldFile } from '../vocabulary/held-file.ts';
import { type FileSource, ofOwnOffice } from './file-sources.ts';

const MAX_FILES = 500;

/**
 * The part of one agency in the file locator. Its registers are queried at request time, so the answer is complete and current,
 * and no central list of files exists.
 */
export function heldFiles(db: Database, agency: Agency, description: string, sources: readonly FileSource[]) {
  @Key('id')
  @ObjectType('PersonFiles', { description: 'Which agencies hold files on a person, without content (人员档案索引).' })
  class PersonFiles {
    @SharedField(() => ID, PUBLIC, 'Pseudonym of the person (劳动者假名标识).')
    id!: string;
    subject!: string;
  }

  @Resolver(() => PersonFiles)
  class HeldFilesResolver {
    @SharedResolver(() => [HeldFile], REFERENCE, description, { nullable: true, name: agency })
    async files(@Root() { id }: PersonFiles, @Ctx() context: RequestContext): Promise<HeldFile[]> {
      notePersons(context, [id]);
      const wanted = { provider: agency, classification: 'REFERENCE', coordinate: `PersonFiles.${agency}` } as const;
      const confirmed = context.caller.matter?.confirmed ?? [];
      const each = sources.map((source) => {
        const { kind, from, worker, region, first, last } = source;
        // Without responsibility for these files, an office is treated like another agency: it sees only persons of a confirmed
        // matter.
        return sql`select ${kind}::text as kind, ${region} as region, ${first} as "from", ${last} as "to" from ${from}
          where ${worker} = ${id} and ${visibleRows(context.caller, wanted, region, worker)}
            and (${ofOwnOffice(context, source)} or ${worker} = any(${confirmed}::text[]))`;
      });
      const rows = await db.rows<HeldFile>(
        context,
        sql`select * from (${join(each, ' union all ')}) held order by kind, "from" nulls first, region limit ${MAX_FILES}`,
      );
      return rows.map((row) => Object.assign(new HeldFile(), row));
    }
  }
  return {
    type: PersonFiles,
    resolver: new HeldFilesResolver(),
    reference: ({ id }: { id: string }) => Object.assign(new PersonFiles(), { id, subject: id }),
  };
}
