import type { MandateScope } from '../identity/mandates.ts';

/** How widely a field may be shared: one axis of the access table. */
export const CLASSIFICATIONS = ['PUBLIC', 'INTERNAL', 'REFERENCE', 'PERSONAL', 'SENSITIVE'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** Decree 809, Art. 14. */
export const SHARING_ATTRIBUTES = ['UNCONDITIONAL', 'CONDITIONAL', 'WITHHELD'] as const;
export type SharingAttribute = (typeof SHARING_ATTRIBUTES)[number];

export const UPDATE_FREQUENCIES = ['REALTIME', 'DAILY', 'MONTHLY', 'YEARLY', 'AS_AMENDED'] as const;
export type UpdateFrequency = (typeof UPDATE_FREQUENCIES)[number];

/** The catalogue entry of a field, written into the schema as @sharing. Its provider is the agency that publishes it. */
export interface Sharing {
  classification: Classification;
  attribute: SharingAttribute;
  updated: UpdateFrequency;
  /** may every party to the record read it? */
  parties?: boolean;
  /** the law that forbids sharing the field */
  law?: string;
  /** for a mutation: may also be called by persons (about themselves) or by platforms (about their own work) */
  openTo?: 'PERSON' | 'PLATFORM';
  /** the mandate scope that an agent needs; default: LOOK for fields that are not public, none for mutations */
  mandate?: MandateScope;
}

const sharing = (classification: Classification, attribute: SharingAttribute): Sharing => ({
  classification,
  attribute,
  updated: 'REALTIME',
});

/** Public registers, published documents, statistics of ten or more persons. */
export const PUBLIC = sharing('PUBLIC', 'UNCONDITIONAL');
/** Inspections in progress, unpublished reports, drafts. */
export const INTERNAL = sharing('INTERNAL', 'CONDITIONAL');
/** The fact that a file on a person exists, without its content. */
export const REFERENCE = sharing('REFERENCE', 'CONDITIONAL');
/** Engagements, clues, claims, enrolments, memberships, parties. */
export const PERSONAL = sharing('PERSONAL', 'CONDITIONAL');
/** Medical facts, positions, amounts of benefits. */
export const SENSITIVE = sharing('SENSITIVE', 'CONDITIONAL');

/** Requests, agreements, corrections, disputes: readable by the participants that are parties to them. */
export const DEALINGS: Sharing = { ...INTERNAL, parties: true };

/** The same for an agent with this mandate scope, even without LOOK. */
export const dealingsOf = (mandate: MandateScope): Sharing => ({ ...DEALINGS, mandate });

/** A public list with different rows for each reader; an agent needs the scope LOOK. */
export const OF_EACH_READER: Sharing = { ...PUBLIC, mandate: 'LOOK' };

/** A mutation that a person may call, only about that person. */
export const FOR_PERSONS: Sharing = { ...PUBLIC, openTo: 'PERSON' };
/** The same, also for an agent with this mandate scope. */
export const forPersonsAnd = (mandate: MandateScope): Sharing => ({ ...FOR_PERSONS, mandate });
/** A mutation of bodies that platforms may also call, to report. */
export const FOR_PLATFORMS: Sharing = { ...PUBLIC, openTo: 'PLATFORM' };

/**
 * Never shared with another agency, because of `law` (Decree 809, Art. 14); within the own agency its classification applies.
 */
export const withheldBy = (law: string, { classification }: Sharing): Sharing => ({ ...sharing(classification, 'WITHHELD'), law });

export const PARTY_OR_AGREEMENT = 'being a party, or agreement';

/** What another agency needs to read a field: the column `otherAgency` of the access table in words. */
export function conditionsOf({ classification, attribute, parties }: Sharing): string {
  if (attribute === 'WITHHELD') return 'not shared';
  if (parties) return PARTY_OR_AGREEMENT;
  return {
    PUBLIC: 'none',
    INTERNAL: 'agreement',
    REFERENCE: 'matter',
    PERSONAL: 'agreement and matter',
    SENSITIVE: 'agreement naming the field, and matter',
  }[classification];
}

export const SHARING_DIRECTIVE_SDL = /* GraphQL */ `
"""
The entry of a field in the data-sharing catalogue under Decree 809, Arts. 13-15 (数据共享目录).
provider: labour, unions, courts, insurance or sharing; hub for value types that all agencies define alike.
classification: PUBLIC, INTERNAL, REFERENCE, PERSONAL or SENSITIVE. attribute: UNCONDITIONAL, CONDITIONAL or WITHHELD.
conditions: what another agency needs for access. law: the law that forbids sharing the field.
updated: REALTIME, DAILY, MONTHLY, YEARLY or AS_AMENDED. openTo: PERSON or PLATFORM, who may ask for this mutation
beside the bodies; no other mutation is open to them. mandate: LOOK, REQUESTS or CONFIRM, which scope of a mandate opens it
to the agent of a person; LOOK where left out, and for a mutation none.
"""
directive @sharing(provider: String!, classification: String!, attribute: String!, conditions: String! = "none", law: String, updated: String! = "REALTIME", openTo: String, mandate: String) on FIELD_DEFINITION
`;
