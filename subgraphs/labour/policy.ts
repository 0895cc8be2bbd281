import { definePolicy } from '../shared/authorization/policy.ts';

/**
 * Who may see which data of the labour ministry. What a data class means for the own agency, another region and another agency
 * is defined in ACCESS_TABLE.
 */
export const LABOUR_POLICY = definePolicy('labour', {
  enterprises: { classification: 'PUBLIC', type: 'Enterprise', heldBy: 'seat of the enterprise', basis: '政务数据共享条例第十四条' },
  employmentLinks: { classification: 'PUBLIC', type: 'EmploymentLink', heldBy: 'region of the work', basis: '政务数据共享条例第十四条' },
  policies: { classification: 'PUBLIC', type: 'Policy', heldBy: 'everywhere', basis: '政务数据共享条例第十四条' },
  campaigns: { classification: 'PUBLIC', type: 'Campaign', heldBy: 'everywhere', basis: '政务数据共享条例第十四条' },
  jointMeasures: { classification: 'PUBLIC', type: 'JointMeasure', heldBy: 'deciding department', basis: '政务数据共享条例第十四条' },
  pacts: { classification: 'PUBLIC', type: 'SelfDisciplinePact', heldBy: 'guiding department', basis: '政务数据共享条例第十四条' },
  platformRules: { classification: 'PUBLIC', type: 'PlatformRule', heldBy: 'seat of the platform', basis: '政务数据共享条例第十四条' },
  algorithmFilings: {
    classification: 'PUBLIC',
    type: 'AlgorithmFiling',
    heldBy: 'seat of the platform',
    basis: '政务数据共享条例第十四条',
  },
  gigMarkets: { classification: 'PUBLIC', type: 'GigMarket', heldBy: 'place', basis: '政务数据共享条例第十四条' },
  startupCarriers: { classification: 'PUBLIC', type: 'StartupCarrier', heldBy: 'place', basis: '政务数据共享条例第十四条' },
  trainingProgrammes: { classification: 'PUBLIC', type: 'TrainingProgramme', heldBy: 'place', basis: '政务数据共享条例第十四条' },
  trainingNeeds: { classification: 'PUBLIC', type: 'TrainingNeed', heldBy: 'place of the survey', basis: '政务数据共享条例第十四条' },
  recruitmentPosts: { classification: 'PUBLIC', type: 'RecruitmentPost', heldBy: 'place of the work', basis: '政务数据共享条例第十四条' },
  paySurveys: { classification: 'PUBLIC', type: 'PaySurvey', heldBy: 'place of the survey', basis: '政务数据共享条例第十四条' },
  employmentReports: {
    classification: 'INTERNAL',
    type: 'EmploymentReport',
    heldBy: 'region reported on',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  inspections: {
    classification: 'INTERNAL',
    type: 'Inspection',
    heldBy: 'inspecting department',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  violations: {
    classification: 'INTERNAL',
    type: 'Violation',
    heldBy: 'inspecting department',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  interviews: {
    classification: 'INTERNAL',
    type: 'Interview',
    heldBy: 'convening department',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  rectifications: {
    classification: 'INTERNAL',
    type: 'Rectification',
    heldBy: 'supervising department',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  checkUps: {
    classification: 'INTERNAL',
    type: 'CheckUp',
    heldBy: 'supervising department',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  registrationClusters: {
    classification: 'INTERNAL',
    type: 'RegistrationCluster',
    heldBy: 'place of the work',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  riskSignals: {
    classification: 'INTERNAL',
    type: 'RiskSignal',
    heldBy: 'place of the underlying records',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  riskSweeps: {
    classification: 'INTERNAL',
    type: 'RiskSweep',
    heldBy: 'place of the underlying records',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  riskCases: {
    classification: 'INTERNAL',
    type: 'RiskCase',
    heldBy: 'place of the underlying records',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  arbitrationCases: {
    classification: 'INTERNAL',
    type: 'ArbitrationCase',
    heldBy: 'arbitration commission',
    basis: '政务数据共享条例第十五、二十、二十一条',
  },
  workers: {
    classification: 'PERSONAL',
    type: 'Worker',
    heldBy: 'department that keeps the record',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  engagements: {
    classification: 'PERSONAL',
    type: 'Engagement',
    heldBy: 'place of work',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  earnings: {
    classification: 'PERSONAL',
    type: 'WorkMonth',
    heldBy: 'place of work',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条；人社厅发〔2023〕50号',
  },
  wageClues: {
    classification: 'PERSONAL',
    type: 'WageClue',
    heldBy: 'department that handles the clue',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
  arbitrationParties: {
    classification: 'PERSONAL',
    field: 'Worker.arbitrationCases',
    heldBy: 'arbitration commission',
    basis: '政务数据共享条例第三十七条；个人信息保护法第六条',
  },
});
