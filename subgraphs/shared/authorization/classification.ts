/** How a field may be shared: the second axis of the access table. */
export const CLASSIFICATIONS = ['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** Decree 809, Art. 14. */
export const SHARING_ATTRIBUTES = ['UNCONDITIONAL', 'CONDITIONAL', 'WITHHELD'] as const;
export type SharingAttribute = (typeof SHARING_ATTRIBUTES)[number];

export const UPDATE_FREQUENCIES = ['REALTIME', 'DAILY', 'MONTHLY', 'YEARLY', 'AS_AMENDED'] as const;
export type UpdateFrequency = (typeof UPDATE_FREQUENCIES)[number];

/** What the catalogue says of one field, carried in the schema by @sharing. */
export interface Sharing {
  classification: Classification;
  attribute: SharingAttribute;
  updated: UpdateFrequency;
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
/** Engagements, clues, claims, enrolments, memberships, parties. */
export const PERSONAL = sharing('PERSONAL', 'CONDITIONAL');
/** Medical facts, positions, amounts of benefit. */
export const SENSITIVE = sharing('SENSITIVE', 'CONDITIONAL');

export const SHARING_DIRECTIVE_SDL = /* GraphQL */ `
"""
The field's entry in the data-sharing catalogue, Decree 809, Arts. 13-14 (数据共享目录).
classification: PUBLIC, INTERNAL, PERSONAL or SENSITIVE. attribute: UNCONDITIONAL, CONDITIONAL or WITHHELD.
updated: REALTIME, DAILY, MONTHLY, YEARLY or AS_AMENDED.
"""
directive @sharing(classification: String!, attribute: String!, updated: String! = "REALTIME") on FIELD_DEFINITION
`;
