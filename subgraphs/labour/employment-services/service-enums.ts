import { describedEnum } from '../../shared/schema/described-enum.ts';

export const GigMarketKind = describedEnum('GigMarketKind', 'Kind of place (场所类型).', {
  GIG_MARKET: 'Gig market (零工市场).',
  GIG_STATION: 'Gig station (零工驿站).',
  SERVICE_POINT: 'Public employment service point (公共就业服务网点).',
});
export type GigMarketKind = keyof typeof GigMarketKind;

export const ServiceLevel = describedEnum('ServiceLevel', 'Administrative level of the operator (服务层级).', {
  PROVINCE: 'Province (省级).',
  CITY: 'City (市级).',
  COUNTY: 'County (县级).',
  STREET: 'Street or township (街道、乡镇).',
  COMMUNITY: 'Community or village (社区、村).',
});
export type ServiceLevel = keyof typeof ServiceLevel;

export const MarketService = describedEnum('MarketService', 'Service offered at such a place (服务内容).', {
  RECRUITMENT: 'Job search (求职招聘).',
  TRAINING: 'Training (职业培训).',
  SOCIAL_INSURANCE: 'Social insurance (社保经办).',
  RIGHTS: "Help with workers' rights (维权服务).",
  REST: 'Rest and shelter (休息避寒避暑).',
});
export type MarketService = keyof typeof MarketService;

export const CarrierKind = describedEnum('CarrierKind', 'Kind of start-up carrier (创业载体类型).', {
  INCUBATOR: 'Incubation base (创业孵化基地).',
  MAKER_SPACE: 'Maker space (众创空间).',
  PARK: 'Start-up park (创业园).',
});
export type CarrierKind = keyof typeof CarrierKind;

export const StartupSupport = describedEnum('StartupSupport', 'Support for starting a business (创业扶持政策).', {
  GUARANTEED_LOAN: 'Guaranteed start-up loan (创业担保贷款).',
  ONE_OFF_SUBSIDY: 'One-off start-up subsidy (一次性创业补贴).',
  TAX_RELIEF: 'Reduction of taxes and fees (税费减免).',
  PREMISES: 'Business premises (场地支持).',
});
export type StartupSupport = keyof typeof StartupSupport;

export const TrainingAction = describedEnum('TrainingAction', 'Action to which a programme belongs (培训行动).', {
  SKILLS_UPGRADING: 'Large-scale vocational skills improvement (大规模职业技能提升培训行动).',
  LIGHT_THE_FUTURE: '"Skills Light the Future" (“技能照亮前程”培训行动).',
  OTHER: 'Another action (其他).',
});
export type TrainingAction = keyof typeof TrainingAction;

export const TrainingMode = describedEnum('TrainingMode', 'Mode of training (培训模式).', {
  CLASSROOM: 'Classroom (集中培训).',
  ONLINE: 'Online (线上培训).',
  BLENDED: 'Online and classroom combined (线上线下结合).',
  ON_THE_JOB: 'On the job, between orders (以工代训、碎片化培训).',
});
export type TrainingMode = keyof typeof TrainingMode;

export const RecruitmentChannel = describedEnum('RecruitmentChannel', 'How a post is filled (招聘渠道).', {
  ONLINE: 'Online (线上).',
  ON_SITE: 'On site (线下).',
  DIRECT_HIRE: 'Directly by the employer (用工直招).',
  BROUGHT_TO_POST: 'Transport of workers to their posts (送人到岗).',
  CARAVAN: 'Mobile job fair by bus (就业大篷车).',
});
export type RecruitmentChannel = keyof typeof RecruitmentChannel;

export const OnlineServiceKind = describedEnum('OnlineServiceKind', 'Type of online service (线上服务类型).', {
  WAGE_CLUE: 'Report unpaid wages online or by scanning a code (网上办、扫码办欠薪线索).',
  POLICY_ADVICE: 'Get advice on policies (智能政策咨询).',
  CLAIM: 'File a complaint (智能维权申请).',
  MEDIATION: 'Mediate online (线上调解).',
  ARBITRATION: 'Arbitrate online (线上仲裁).',
});
export type OnlineServiceKind = keyof typeof OnlineServiceKind;
