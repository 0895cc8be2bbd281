import { describedEnum } from '../../shared/schema/described-enum.ts';

export const TrialMode = describedEnum('TrialMode', 'Form of a first-instance trial (一审审理方式).', {
  ORDINARY: 'Ordinary procedure (普通程序).',
  SUMMARY: 'Summary procedure (简易程序).',
  SMALL_CLAIMS: 'Small-claims procedure; no appeal (小额诉讼).',
});
export type TrialMode = keyof typeof TrialMode;
