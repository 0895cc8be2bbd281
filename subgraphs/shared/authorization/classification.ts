import type { MandateScope } from '../identity/mandates.ts';

/** How widely a field may be shared: one axis of the access table. */
export const CLASSIFICATIONS = ['PUBLIC', 'INTERNAL', 'REFERENCE', 'PERSONAL', 'SENSITIVE'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** Decree 809, Art. 14. */
export const SHARING_ATTRIBUTES = ['UNCONDITIONAL', 'CONDITIONAL', 'WITHHELD'] as const;
export type SharingAttribute = (typeof SHARING_ATTRIBUTES)[number];

export const UPDATE_FREQUENCIES = ['REALTIME', 'DAILY', 'MONTHLY', 'YEARLY', 'AS_AMENDED'] as const;
export type UpdateFrequency = (typeof UPDATE_FREQUENCIES)[number];

/** What the catalogue says of one field, carried in the schema by @sharing; its provider is the agency that publishes it. */
export interface Sharing {
  classification: Classification;
  attribute: SharingAttribute;
  updated: UpdateFrequency;
  /** does being a party to the dealings suffice? */
  parties?: boolean;
  /** the law on whose ground a field is withheld */
  law?: string;
  /** a mutation that persons, about themselves, or platforms, about their own work, may ask for; no other is open to them */
  openTo?: 'PERSON' | 'PLATFORM';
  /** the scope of a mandate that opens it to an agent; of fields that are not public LOOK where left out, of mutations none */
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
/** That a file on a person is held somewhere, and nothing of what it says. */
export const REFERENCE = sharing('REFERENCE', 'CONDITIONAL');
/** Engagements, clues, claims, enrolments, memberships, parties. */
export const PERSONAL = sharing('PERSONAL', 'CONDITIONAL');
/** Medical facts, positions, amounts of benefit. */
export const SENSITIVE = sharing('SENSITIVE', 'CONDITIONAL');

/** Requests, agreements, corrections, disputes: open to the participants whose dealings they are. */
export const DEALINGS: Sharing = { ...INTERNAL, parties: true };

/** Dealings that an agent has for its person under a mandate with this scope, also where it may look at nothing else. */
export const dealingsOf = (mandate: MandateScope): Sharing => ({ ...DEALINGS, mandate });

/** A list that is open to all, and whose rows are each reader's own: to an agent under a mandate to look. */
export const OF_EACH_READER: Sharing = { ...PUBLIC, mandate: 'LOOK' };

/** A mutation that a person may ask for, about that person alone. */
export const FOR_PERSONS: Sharing = { ...PUBLIC, openTo: 'PERSON' };
/** The same where an agent of the person may ask for it, too, whose mandate has this scope. */
export const forPersonsAnd = (mandate: MandateScope): Sharing => ({ ...FOR_PERSONS, mandate });
/** A mutation by which a platform reports, beside the bodies that it is for. */
export const FOR_PLATFORMS: Sharing = { ...PUBLIC, openTo: 'PLATFORM' };

/** Never shared with another agency, because `law` says so (Decree 809, Art. 14); open at home as its class says. */
export const withheldBy = (law: string, { classification }: Sharing): Sharing => ({ ...sharing(classification, 'WITHHELD'), law });

export const PARTY_OR_AGREEMENT = 'being a party, or agreement';

/** What another agency has to bring for a field: the column `otherAgency` of the access table in words. */
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
