import { createHash } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type Correctable, fieldOf, isRecord, readValue } from './correctable.ts';

/** Endpoint for the gateway: whether a record has the value reported as wrong. */
export const HELD_VALUE_PATH = '/held-value';

export const heldValueQuestion = z.object({
  coordinate: z.string().max(200),
  record: z.string().max(200),
  subject: z.string().nullable(),
  value: z.string(),
});
export type HeldValueQuestion = z.infer<typeof heldValueQuestion>;

export const heldValueAnswer = z.object({
  /** is the field a stored value of this agency, not a calculated one? */
  correctable: z.boolean(),
  /** region of the record, and whether the value is the one reported; null if the record does not exist */
  held: z
    .object({
      region: z.string(),
      isValue: z.boolean(),
      /** if not everybody may know of the record: the field that its readers may read */
      closedBy: z.string().nullable(),
      /** is the caller the person of the record, or one of them? */
      isOwn: z.boolean(),
    })
    .nullable(),
});
export type HeldValueAnswer = z.infer<typeof heldValueAnswer>;

/** SHA-256 in hexadecimal: the gateway's token contains this digest in place of the value, which may be long. */
export const valueDigest = (value: string): string => createHash('sha256').update(value).digest('hex');

/** Endpoint of the sharing authority for the gateway: the record and value that a correction is about. */
export const CORRECTION_PATH = '/correction';

export const correctionQuestion = z.object({ id: z.string().max(200) });

export const correctionAnswer = z.object({
  /** null if the caller is not its provider */
  correction: heldValueQuestion.nullable(),
});
export type CorrectionAnswer = z.infer<typeof correctionAnswer>;

/** Answers the gateway; reveals nothing of the value except whether it is the reported one. */
export function heldValueEndpoint(db: Database, correctable: Correctable) {
  return async (body: unknown, context: RequestContext): Promise<HeldValueAnswer> => {
    const { coordinate, record, subject, value } = heldValueQuestion.parse(body);
    const field = fieldOf(correctable, coordinate);
    if (!field) return { correctable: false, held: null };
    const read = readValue(field.form, value);
    const isValue = read === undefined ? sql`false` : sql`coalesce(${raw(field.column)} = ${read}, false)`;
    const { closed, persons } = field;
    const closedBy = closed ? sql`case when ${closed.where} then ${closed.field} end` : sql`null::text`;
    const isOwn = persons ? sql`${context.caller.participant} in (${persons(record)})` : sql`false`;
    const [held] = await db.rows<NonNullable<HeldValueAnswer['held']>>(
      context,
      sql`select ${raw(field.region)} as region, ${isValue} as "isValue", ${closedBy} as "closedBy", ${isOwn} as "isOwn"
        from ${raw(field.table)} where ${isRecord(field, record, subject)}`,
    );
    return { correctable: true, held: held ?? null };
  };
}
