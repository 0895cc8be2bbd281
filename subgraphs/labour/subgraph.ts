import { EARLIER_RECORDS_PATH, earlierRecordsEndpoint } from '../shared/authorization/earlier-records.ts';
import { MATTER_ENDPOINT, matterEndpoint } from '../shared/authorization/matters.ts';
import { workingCalendar } from '../shared/calendar/working-days.ts';
import { correctionMutation } from '../shared/corrections/correction.mutation.ts';
import { HELD_VALUE_PATH, heldValueEndpoint } from '../shared/corrections/held-value.ts';
import type { Database } from '../shared/database/database.ts';
import { ReportedFigures } from '../shared/figures/reported-figures.ts';
import { knowsEndpoint } from '../shared/held-files/file-sources.ts';
import { heldFiles } from '../shared/held-files/held-files.ts';
import { TAKE_PERSON_CHANGE_PATH } from '../shared/identity/person-changes.ts';
import { KNOWS_PATH } from '../shared/identity/persons-endpoint.ts';
import { intake } from '../shared/import/intake.ts';
import { overdueResolver } from '../shared/overdue/overdue.resolver.ts';
import { personRecords } from '../shared/person-records/person-records.ts';
import { takeChangeEndpoint } from '../shared/person-records/take-change.ts';
import { referenceResolver } from '../shared/reference/reference.resolver.ts';
import { seedRegisters } from '../shared/reference/seed-register.ts';
import { defineSubgraph } from '../shared/serving/define-subgraph.ts';
import { historyResolver } from '../shared/workflow/history.resolver.ts';
import { WorkflowLog } from '../shared/workflow/workflow-log.ts';
import { AlgorithmFilingRepository } from './algorithm-filings/algorithm-filing.repository.ts';
import { AlgorithmFilingResolver, EnterpriseAlgorithmFilingsResolver } from './algorithm-filings/algorithm-filing.resolver.ts';
import { AlgorithmFilingService } from './algorithm-filings/algorithm-filing.service.ts';
import { ArbitrationCaseRepository } from './arbitration-cases/arbitration-case.repository.ts';
import { ArbitrationCaseResolver, WorkerArbitrationCasesResolver } from './arbitration-cases/arbitration-case.resolver.ts';
import { ArbitrationCaseService } from './arbitration-cases/arbitration-case.service.ts';
import { ArbitrationWorkflow } from './arbitration-cases/arbitration-workflow.service.ts';
import { CampaignRepository } from './campaigns/campaign.repository.ts';
import { CampaignResolver } from './campaigns/campaign.resolver.ts';
import { CampaignService } from './campaigns/campaign.service.ts';
import { CheckUpRepository } from './check-ups/check-up.repository.ts';
import { CheckUpResolver, EnterpriseCheckUpsResolver } from './check-ups/check-up.resolver.ts';
import { CheckUpService } from './check-ups/check-up.service.ts';
import { ClueStatisticRepository } from './clue-statistics/clue-statistic.repository.ts';
import { ClueStatisticResolver } from './clue-statistics/clue-statistic.resolver.ts';
import { ClueStatisticService } from './clue-statistics/clue-statistic.service.ts';
import { EarningRepository } from './earnings/earning.repository.ts';
import { EarningResolver, PlatformShareResolver, WorkerEarningsResolver } from './earnings/earning.resolver.ts';
import { EarningService } from './earnings/earning.service.ts';
import { EarningWorkflow } from './earnings/earning-workflow.service.ts';
import { CoverageGapsResolver } from './employment-reports/coverage-gaps.resolver.ts';
import { CoverageGapConnection } from './employment-reports/coverage-gaps.type.ts';
import { EmploymentReportRepository } from './employment-reports/employment-report.repository.ts';
import { EmploymentReportResolver, EnterpriseReportsResolver } from './employment-reports/employment-report.resolver.ts';
import { EmploymentReportService } from './employment-reports/employment-report.service.ts';
import { ReportSubmission } from './employment-reports/report-submission.service.ts';
import { EmploymentServicesRepository } from './employment-services/employment-services.repository.ts';
import {
  EmploymentServicesResolver,
  RecruitmentPostResolver,
  TrainingNeedResolver,
  TrainingProgrammeResolver,
} from './employment-services/employment-services.resolver.ts';
import { EmploymentServicesService } from './employment-services/employment-services.service.ts';
import { EmploymentTrendRepository } from './employment-trend/employment-trend.repository.ts';
import { EmploymentTrendResolver } from './employment-trend/employment-trend.resolver.ts';
import { EmploymentTrendService } from './employment-trend/employment-trend.service.ts';
import { EnforcementRepository } from './enforcement/enforcement-record.repository.ts';
import { EnforcementResolver } from './enforcement/enforcement-record.resolver.ts';
import { EnforcementService } from './enforcement/enforcement-record.service.ts';
import { EmploymentLinkRepository } from './enterprises/employment-link.repository.ts';
import { EnterpriseRepository } from './enterprises/enterprise.repository.ts';
import { EmploymentLinkResolver, EnterpriseResolver } from './enterprises/enterprise.resolver.ts';
import { EnterpriseService } from './enterprises/enterprise.service.ts';
import { LabourFiguresRepository } from './figures/labour-figures.repository.ts';
import { LabourFiguresResolver } from './figures/labour-figures.resolver.ts';
import { LabourFiguresService } from './figures/labour-figures.service.ts';
import { HISTORIES } from './histories.ts';
import { LABOUR_DATASETS } from './imports/datasets.ts';
import { InspectionRepository } from './inspections/inspection.repository.ts';
import { EnterpriseInspectionsResolver, InspectionResolver } from './inspections/inspection.resolver.ts';
import { InspectionService } from './inspections/inspection.service.ts';
import { InspectionWorkflow } from './inspections/inspection-workflow.service.ts';
import { ViolationRepository } from './inspections/violation.repository.ts';
import { EnterpriseViolationsResolver, InspectionViolationsResolver, ViolationResolver } from './inspections/violation.resolver.ts';
import { ViolationService } from './inspections/violation.service.ts';
import { InterviewRepository } from './interviews/interview.repository.ts';
import { EnterpriseInterviewsResolver, InterviewResolver } from './interviews/interview.resolver.ts';
import { InterviewService } from './interviews/interview.service.ts';
import { InterviewWorkflow } from './interviews/interview-workflow.service.ts';
import { JointMeasureRepository } from './joint-measures/joint-measure.repository.ts';
import { EnterpriseJointMeasuresResolver, JointMeasureResolver } from './joint-measures/joint-measure.resolver.ts';
import { JointMeasureService } from './joint-measures/joint-measure.service.ts';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver.ts';
import { JurisdictionService } from './jurisdiction/jurisdiction.service.ts';
import { MinimumWageResolver } from './minimum-wages/minimum-wage.resolver.ts';
import { MinimumWageService } from './minimum-wages/minimum-wage.service.ts';
import { LABOUR_OVERDUE } from './overdue/watched-clocks.ts';
import { PactRepository } from './pacts/pact.repository.ts';
import { SelfDisciplinePactResolver } from './pacts/pact.resolver.ts';
import { PactService } from './pacts/pact.service.ts';
import { PaySurveyRepository } from './pay-surveys/pay-survey.repository.ts';
import { PaySurveyResolver } from './pay-surveys/pay-survey.resolver.ts';
import { PaySurveyService } from './pay-surveys/pay-survey.service.ts';
import { PlatformRuleRepository } from './platform-rules/platform-rule.repository.ts';
import { EnterpriseRulesResolver, PlatformRuleResolver } from './platform-rules/platform-rule.resolver.ts';
import { PlatformRuleService } from './platform-rules/platform-rule.service.ts';
import { RulePublication } from './platform-rules/rule-publication.service.ts';
import { RuleRequirements } from './platform-rules/rule-requirements.service.ts';
import { PolicyRepository } from './policies/policy.repository.ts';
import { PolicyResolver } from './policies/policy.resolver.ts';
import { PolicyService } from './policies/policy.service.ts';
import { RectificationRepository } from './rectifications/rectification.repository.ts';
import { RectificationResolver } from './rectifications/rectification.resolver.ts';
import { RectificationService } from './rectifications/rectification.service.ts';
import { Region } from './region/region.type.ts';
import { LABOUR_REGISTERS, SENDERS } from './registers.ts';
import { RegistrationClusterRepository } from './registration-clusters/registration-cluster.repository.ts';
import { EnterpriseClustersResolver, RegistrationClusterResolver } from './registration-clusters/registration-cluster.resolver.ts';
import { RegistrationClusterService } from './registration-clusters/registration-cluster.service.ts';
import { RiskSignalRepository } from './risk-signals/risk-signal.repository.ts';
import { RiskSignalResolver } from './risk-signals/risk-signal.resolver.ts';
import { RiskSignalService } from './risk-signals/risk-signal.service.ts';
import { RiskThresholds } from './risk-signals/risk-thresholds.ts';
import { RiskSweepRepository } from './risk-sweeps/risk-sweep.repository.ts';
import { RiskCaseResolver, RiskSweepResolver } from './risk-sweeps/risk-sweep.resolver.ts';
import { RiskSweepService } from './risk-sweeps/risk-sweep.service.ts';
import { LABOUR_SEEDS } from './seeds.ts';
import { WageClueRepository } from './wage-clues/wage-clue.repository.ts';
import { EnterpriseWageCluesResolver, WageClueResolver, WorkerWageCluesResolver } from './wage-clues/wage-clue.resolver.ts';
import { WageClueService } from './wage-clues/wage-clue.service.ts';
import { WageClueWorkflow } from './wage-clues/wage-clue-workflow.service.ts';
import { LABOUR_CORRECTABLE } from './workers/correctable.ts';
import { labourRecordsOfPersons } from './workers/earlier-records.ts';
import { EngagementRepository } from './workers/engagement.repository.ts';
import { EngagementResolver } from './workers/engagement.resolver.ts';
import { EngagementWorkflow } from './workers/engagement-workflow.service.ts';
import { LABOUR_FILES } from './workers/file-sources.ts';
import { LABOUR_PERSON_REGISTERS } from './workers/person-registers.ts';
import { WorkerRepository } from './workers/worker.repository.ts';
import { WorkerResolver } from './workers/worker.resolver.ts';
import { WorkerService } from './workers/worker.service.ts';
import { keptCalendar, listCalendarOf } from './working-calendars/kept-calendar.ts';

export async function labourSubgraph(database: Database) {
  const enterpriseRows = new EnterpriseRepository(database);
  const enterprises = new EnterpriseService(enterpriseRows, new EmploymentLinkRepository(database));
  const engagementRows = new EngagementRepository(database);
  const workers = new WorkerService(new WorkerRepository(database), engagementRows);
  const ruleRows = new PlatformRuleRepository(database);
  const rules = new PlatformRuleService(ruleRows);
  const filings = new AlgorithmFilingService(database, new AlgorithmFilingRepository(database), enterprises);
  const reportRows = new EmploymentReportRepository(database);
  const reports = new EmploymentReportService(reportRows);
  const supervision = {
    enterprises: enterpriseRows,
    campaigns: new CampaignRepository(database),
    inspections: new InspectionRepository(database),
    violations: new ViolationRepository(database),
    rectifications: new RectificationRepository(database),
    interviews: new InterviewRepository(database),
  };
  const published = new ReportedFigures(database);
  const campaigns = new CampaignService(supervision.campaigns, published);
  const inspections = new InspectionService(supervision.inspections);
  const violations = new ViolationService(supervision.violations);
  const rectifications = new RectificationService(database, supervision.rectifications);
  const checkUps = new CheckUpService(database, new CheckUpRepository(database), supervision.rectifications, enterpriseRows);
  const interviews = new InterviewService(supervision.interviews);
  const jointMeasures = new JointMeasureService(database, new JointMeasureRepository(database), enterpriseRows);
  const wages = new MinimumWageService(database);
  const earningRows = new EarningRepository(database);
  const earnings = new EarningService(earningRows, wages);
  const clueRows = new WageClueRepository(database);
  const clues = new WageClueService(clueRows);
  const arbitrationRows = new ArbitrationCaseRepository(database);
  const arbitrations = new ArbitrationCaseService(arbitrationRows);
  const arbitration = new ArbitrationWorkflow(database, arbitrationRows, enterpriseRows, wages);
  const services = new EmploymentServicesService(new EmploymentServicesRepository(database));
  const policies = new PolicyRepository(database);
  const figureStore = new LabourFiguresRepository(database);
  const clueStatistics = new ClueStatisticRepository(database);
  const figures = new LabourFiguresService(figureStore, published);
  const log = new WorkflowLog(database);
  const files = heldFiles(database, 'labour', 'Data held by the labour departments (人社部门).', LABOUR_FILES);
  const riskSignals = new RiskSignalService(new RiskSignalRepository(database), new RiskThresholds(database));
  const riskSweeps = new RiskSweepService(database, new RiskSweepRepository(database), riskSignals);
  const subgraph = await defineSubgraph({
    agency: 'labour',
    resolvers: [
      files.resolver,
      personRecords(database, {
        name: 'Labour',
        kind: 'LABOUR',
        who: ['a labour department', '人社部门'],
        registers: LABOUR_PERSON_REGISTERS,
      }),
      new LabourFiguresResolver(figures),
      new MinimumWageResolver(wages),
      new EnterpriseResolver(enterprises),
      new EmploymentLinkResolver(enterprises),
      new WorkerResolver(workers),
      new EngagementResolver(enterprises, workers, new EngagementWorkflow(database, engagementRows, enterpriseRows)),
      new EarningResolver(earnings, enterprises, new EarningWorkflow(database, earningRows, enterpriseRows)),
      new PlatformShareResolver(enterprises),
      new WorkerEarningsResolver(earnings),
      new PolicyResolver(new PolicyService(policies)),
      new EmploymentServicesResolver(services),
      new TrainingProgrammeResolver(services),
      new TrainingNeedResolver(services),
      new RecruitmentPostResolver(services, enterprises),
      new PaySurveyResolver(new PaySurveyService(new PaySurveyRepository(database))),
      new EmploymentTrendResolver(new EmploymentTrendService(new EmploymentTrendRepository(database))),
      new ClueStatisticResolver(new ClueStatisticService(clueStatistics)),
      new EnforcementResolver(new EnforcementService(new EnforcementRepository(database))),
      new RegistrationClusterResolver(enterprises),
      new EnterpriseClustersResolver(new RegistrationClusterService(new RegistrationClusterRepository(database))),
      new RiskSignalResolver(riskSignals, enterprises),
      new RiskSweepResolver(riskSweeps),
      new RiskCaseResolver(riskSweeps, enterprises),
      ...HISTORIES.map((one) => historyResolver(one, log)),
      correctionMutation(database, {
        name: 'Labour',
        kind: 'LABOUR',
        who: ['a labour department', '人力资源社会保障部门'],
        article: '政务数据共享条例第二十六条 (Decree 809 Art. 26)',
        correctable: LABOUR_CORRECTABLE,
      }),
      intake(database, {
        name: 'Labour',
        subgraph: 'labour',
        receiver: 'the labour ministry',
        ...SENDERS,
        datasets: LABOUR_DATASETS,
      }),
      new JurisdictionResolver(new JurisdictionService(enterprises)),
      new EmploymentReportResolver(reports, enterprises, new ReportSubmission(database, reportRows)),
      new EnterpriseReportsResolver(reports),
      new CoverageGapsResolver(reports),
      new CampaignResolver(campaigns),
      new InspectionResolver(inspections, enterprises, campaigns, new InspectionWorkflow(database, supervision)),
      new EnterpriseInspectionsResolver(inspections),
      new ViolationResolver(violations, inspections, enterprises, rectifications),
      new EnterpriseViolationsResolver(violations),
      new InspectionViolationsResolver(violations),
      new RectificationResolver(rectifications, enterprises),
      new InterviewResolver({ interviews, enterprises, campaigns, rectifications, workflow: new InterviewWorkflow(database, supervision) }),
      new EnterpriseInterviewsResolver(interviews),
      new JointMeasureResolver(jointMeasures, enterprises),
      new EnterpriseJointMeasuresResolver(jointMeasures),
      new SelfDisciplinePactResolver(new PactService(database, new PactRepository(database), enterpriseRows), enterprises),
      new PlatformRuleResolver(rules, enterprises, new RulePublication(database, ruleRows, enterprises), new RuleRequirements(database)),
      new EnterpriseRulesResolver(rules),
      new AlgorithmFilingResolver(filings, enterprises, rules),
      new EnterpriseAlgorithmFilingsResolver(filings),
      new CheckUpResolver(checkUps, enterprises, rectifications),
      new EnterpriseCheckUpsResolver(checkUps),
      new WageClueResolver(clues, enterprises, workers, new WageClueWorkflow(database, clueRows, enterpriseRows)),
      new EnterpriseWageCluesResolver(clues),
      new WorkerWageCluesResolver(clues),
      new ArbitrationCaseResolver(arbitrations, enterprises, workers, arbitration, wages),
      new WorkerArbitrationCasesResolver(arbitrations),
      overdueResolver(database, LABOUR_OVERDUE),
      referenceResolver(database, log, LABOUR_REGISTERS),
    ],
    entities: [files.type, CoverageGapConnection],
    foreign: { PersonFiles: 'sharing', Region: 'sharing', CoverageGapConnection: 'insurance' },
    registers: { Enterprise: ['enterprise', '企业'], PlatformRule: ['platform rule', '平台规则'] },
    references: {
      PersonFiles: files.reference,
      Region: ({ code }: { code: string }) => Region.at(code),
      Enterprise: ({ creditCode }: { creditCode: string }, context) => enterprises.byCode(context, creditCode),
      Worker: ({ id }: { id: string }, context) => workers.reference(context, id),
      CoverageGapConnection: ({ id }: { id: string }) => CoverageGapConnection.of(id),
      WageClue: ({ id }: { id: string }, context) => clues.byId(context, id),
      PlatformRule: ({ id }: { id: string }, context) => rules.byId(context, id),
      ArbitrationCase: ({ number }: { number: string }, context) => arbitrations.reference(context, number),
    },
  });
  const prepare = async () => {
    await seedRegisters(database, LABOUR_SEEDS);
    await listCalendarOf(workingCalendar(), database);
  };
  const earlier = labourRecordsOfPersons(database);
  const finders = {
    'wage-clue': clues.matterOf.bind(clues),
    'arbitration-case': arbitrations.matterOf.bind(arbitrations),
  };
  const endpoints = {
    [MATTER_ENDPOINT]: matterEndpoint('labour', finders, earlier),
    [HELD_VALUE_PATH]: heldValueEndpoint(database, LABOUR_CORRECTABLE),
    [EARLIER_RECORDS_PATH]: earlierRecordsEndpoint(earlier),
    [KNOWS_PATH]: knowsEndpoint(database, LABOUR_FILES),
    [TAKE_PERSON_CHANGE_PATH]: takeChangeEndpoint(database, LABOUR_PERSON_REGISTERS),
  };
  return {
    subgraph,
    database,
    endpoints,
    prepare,
    calendar: () => keptCalendar(database),
    figures: [figureStore.swept(), clueStatistics.swept()],
  };
}
