import { definePolicy } from '../shared/authorization/policy.ts';

/**
 * Who may see what of the data-sharing authority's registers.
 * What a class means for the own agency, for another region and for another agency stands in ACCESS_TABLE.
 */
export const SHARING_POLICY = definePolicy('sharing', {
  regions: { classification: 'PUBLIC', heldBy: 'everywhere', basis: '政务数据共享条例第十四条' },
  participants: { classification: 'PUBLIC', heldBy: 'region of the participant', basis: '政务数据共享条例第十四条' },
  catalogue: { classification: 'PUBLIC', heldBy: 'everywhere', basis: '政务数据共享条例第十六、十七条' },
});
