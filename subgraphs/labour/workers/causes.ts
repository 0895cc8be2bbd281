import sql from 'sql-template-tag';

// A void record gives no cause, neither to the body that recorded it nor to another one.

/** Clue `c` gives cause; an unfounded one never does. */
export const IS_FOUNDED = sql`c.status <> 'UNFOUNDED'`;

/** Arbitration `a` gives cause; one that was not accepted never does. */
export const IS_ACCEPTED = sql`a.outcome is distinct from 'NOT_ACCEPTED'`;
