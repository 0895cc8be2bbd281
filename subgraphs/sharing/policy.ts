import { definePolicy } from '../shared/authorization/policy.ts';

/**
 * Who may read which records of the data-sharing authority. ACCESS_TABLE says what a class means for the own agency, another
 * region and another agency.
 */
export const SHARING_POLICY = definePolicy('sharing', {
  regions: { classification: 'PUBLIC', type: 'Region', heldBy: 'everywhere', basis: '政务数据共享条例第十四条' },
  participants: { classification: 'PUBLIC', type: 'Participant', heldBy: 'region of the participant', basis: '政务数据共享条例第十四条' },
  requests: {
    classification: 'INTERNAL',
    type: 'SharingRequest',
    heldBy: 'region of the participant that requests; both parties see it',
    basis: '政务数据共享条例第二十、二十一条',
  },
  agreements: {
    classification: 'INTERNAL',
    type: 'SharingAgreement',
    heldBy: 'region of the participant that uses the data; both parties see it',
    basis: '政务数据共享条例第二十二、二十五、二十七条',
  },
  corrections: {
    classification: 'INTERNAL',
    type: 'Correction',
    heldBy: 'region of the participant that requests; both parties see it',
    basis: '政务数据共享条例第二十六条',
  },
  disputes: {
    classification: 'INTERNAL',
    type: 'SharingDispute',
    heldBy: 'smallest region that contains both parties; both see it',
    basis: '政务数据共享条例第二十八条',
  },
  matterConfirmations: {
    classification: 'INTERNAL',
    type: 'MatterConfirmation',
    heldBy: 'region of the participant whose matter it is; the body that is asked also sees it',
    basis: '政务数据共享条例第二十九、三十七条；个人信息保护法第六条',
  },
  catalogue: { classification: 'PUBLIC', type: 'CatalogueItem', heldBy: 'everywhere', basis: '政务数据共享条例第十六、十七条' },
});
