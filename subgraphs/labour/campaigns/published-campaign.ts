/**
 * The campaign whose results the State Council report of December 2025 states:
 * 新就业形态劳动者劳动权益保障水平提升专项行动期间，全国累计检查7.9万家企业用工情况，约谈企业8652家次，处理违法行为1.4万次 (一(二)2). These figures do not include other campaigns.
 */
export const PUBLISHED_CAMPAIGN = 'LEVEL_UP';
