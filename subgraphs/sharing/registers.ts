import { latestDivision } from '../shared/identifiers/divisions.ts';
import type { ReferenceBooks } from '../shared/reference/reference.resolver.ts';
import { DEPARTMENTS } from './participants/department.register.ts';
import { Region } from './regions/region.type.ts';

/** Who keeps the registers of the sharing authority, and the legal basis. */
export const SENDERS = {
  kind: 'SHARING_AUTHORITY',
  who: ['the sharing authority', '共享主管部门'],
  article: '政务数据共享条例第六条 (Decree 809 Art. 6)',
} as const;

/** Registers used for the registration of participants. */
export const SHARING_REGISTERS: ReferenceBooks = {
  ...{ name: 'Sharing', kind: 'SHARING_AUTHORITY', who: SENDERS.who, article: SENDERS.article },
  places: {
    type: Region,
    at: (code) => {
      const division = latestDivision(code);
      return division ? Region.from(division) : null;
    },
  },
  registers: [DEPARTMENTS],
};
