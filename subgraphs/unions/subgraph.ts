import { EARLIER_RECORDS_PATH, earlierRecordsEndpoint } from '../shared/authorization/earlier-records.ts';
import { MATTER_ENDPOINT, matterEndpoint } from '../shared/authorization/matters.ts';
import { correctionMutation } from '../shared/corrections/correction.mutation.ts';
import { HELD_VALUE_PATH, heldValueEndpoint } from '../shared/corrections/held-value.ts';
import type { Database } from '../shared/database/database.ts';
import { ReportedFigures } from '../shared/figures/reported-figures.ts';
import { knowsEndpoint } from '../shared/held-files/file-sources.ts';
import { heldFiles } from '../shared/held-files/held-files.ts';
import { TAKE_PERSON_CHANGE_PATH } from '../shared/identity/person-changes.ts';
import { KNOWS_PATH } from '../shared/identity/persons-endpoint.ts';
import { RECIPIENTS_PATH } from '../shared/identity/recipients.ts';
import { intake } from '../shared/import/intake.ts';
import type { Logger } from '../shared/logger.ts';
import { overdueResolver } from '../shared/overdue/overdue.resolver.ts';
import { personRecords } from '../shared/person-records/person-records.ts';
import { takeChangeEndpoint } from '../shared/person-records/take-change.ts';
import { referenceResolver } from '../shared/reference/reference.resolver.ts';
import { seedRegisters } from '../shared/reference/seed-register.ts';
import { defineSubgraph } from '../shared/serving/define-subgraph.ts';
import { historyResolver } from '../shared/workflow/history.resolver.ts';
import { WorkflowLog } from '../shared/workflow/workflow-log.ts';
import { BargainingRoundRepository } from './bargaining-rounds/bargaining-round.repository.ts';
import { BargainingRoundResolver, EnterpriseBargainingRoundsResolver } from './bargaining-rounds/bargaining-round.resolver.ts';
import { BargainingRoundService } from './bargaining-rounds/bargaining-round.service.ts';
import { CareActivityRepository } from './care-activities/care-activity.repository.ts';
import { CareActivityResolver } from './care-activities/care-activity.resolver.ts';
import { CareActivityService } from './care-activities/care-activity.service.ts';
import { ClauseComparisonRepository } from './clauses/clause-comparison.repository.ts';
import { ClauseComparisonResolver } from './clauses/clause-comparison.resolver.ts';
import { ClauseComparisonService } from './clauses/clause-comparison.service.ts';
import { ClauseFindingResolver, ContractFloorResolver, EnterpriseRuleFindingResolver } from './clauses/clause-finding.resolver.ts';
import { ClauseFindingService } from './clauses/clause-finding.service.ts';
import { CommendationRepository } from './commendations/commendation.repository.ts';
import { CommendationResolver, EnterpriseCommendationsResolver } from './commendations/commendation.resolver.ts';
import { CommendationService } from './commendations/commendation.service.ts';
import type { UnionsSettings } from './config.ts';
import { ConsultationRepository } from './consultations/consultation.repository.ts';
import {
  ConsultationOpinionResolver,
  ConsultationResolver,
  EnterpriseConsultationsResolver,
  RuleOpinionsResolver,
} from './consultations/consultation.resolver.ts';
import { ConsultationService } from './consultations/consultation.service.ts';
import { ConsultationWorkflow } from './consultations/consultation-workflow.service.ts';
import { ApplicableContractRepository } from './contracts/applicable-contract.repository.ts';
import { EnterpriseApplicableResolver, WorkerApplicableResolver } from './contracts/applicable-contract.resolver.ts';
import { ApplicableContractService } from './contracts/applicable-contract.service.ts';
import { CollectiveContractRepository } from './contracts/collective-contract.repository.ts';
import { CollectiveContractResolver, EnterpriseContractsResolver } from './contracts/collective-contract.resolver.ts';
import { CollectiveContractService, type ContractKey } from './contracts/collective-contract.service.ts';
import { ContractFilingResolver } from './contracts/contract-filing.resolver.ts';
import { ContractFiling } from './contracts/contract-filing.service.ts';
import { Enterprise, type Registered } from './enterprise/enterprise.type.ts';
import { UnionFiguresRepository } from './figures/union-figures.repository.ts';
import { UnionFiguresResolver } from './figures/union-figures.resolver.ts';
import { UnionFiguresService } from './figures/union-figures.service.ts';
import { ForumRepository } from './forums/forum.repository.ts';
import { EnterpriseForumsResolver, ForumResolver } from './forums/forum.resolver.ts';
import { ForumService } from './forums/forum.service.ts';
import { GrievanceRepository } from './grievances/grievance.repository.ts';
import {
  EnterpriseChannelsResolver,
  GrievanceChannelResolver,
  GrievanceResolver,
  WorkerGrievancesResolver,
} from './grievances/grievance.resolver.ts';
import { GrievanceService } from './grievances/grievance.service.ts';
import { GrievanceWorkflow } from './grievances/grievance-workflow.service.ts';
import { HISTORIES } from './histories.ts';
import { SENT_DATASETS } from './imports/datasets.ts';
import { LegalServiceRepository } from './legal-services/legal-service.repository.ts';
import { LegalServiceResolver } from './legal-services/legal-service.resolver.ts';
import { LegalServiceService } from './legal-services/legal-service.service.ts';
import { UNIONS_CORRECTABLE } from './memberships/correctable.ts';
import { membershipsOfPersons } from './memberships/earlier-records.ts';
import { UNION_FILES } from './memberships/file-sources.ts';
import { MembershipWorkflow } from './memberships/membership-workflow.service.ts';
import { UNION_PERSON_REGISTERS } from './memberships/person-registers.ts';
import { UnionMembershipRepository } from './memberships/union-membership.repository.ts';
import { UnionEnrolmentResolver, UnionMembershipResolver, WorkerMembershipsResolver } from './memberships/union-membership.resolver.ts';
import { UnionMembershipService } from './memberships/union-membership.service.ts';
import { UnionOrganizationRepository } from './organizations/union-organization.repository.ts';
import { EnterpriseUnionResolver, UnionOrganizationResolver } from './organizations/union-organization.resolver.ts';
import { UnionOrganizationService } from './organizations/union-organization.service.ts';
import { UnionRegister } from './organizations/union-register.service.ts';
import { UNION_OVERDUE } from './overdue/watched-clocks.ts';
import { DemocraticParticipationRepository } from './participation/democratic-participation.repository.ts';
import {
  DemocraticParticipationResolver,
  EnterpriseDemocraticParticipationsResolver,
} from './participation/democratic-participation.resolver.ts';
import { DemocraticParticipationService } from './participation/democratic-participation.service.ts';
import { PlatformRule } from './platform-rule/platform-rule.type.ts';
import { type MinimumWage, Region } from './region/region.type.ts';
import { SENDERS, UNION_REGISTERS } from './registers.ts';
import { AlertDelivery } from './saved-searches/alert-delivery.service.ts';
import { recipientsEndpoint } from './saved-searches/recipients.endpoint.ts';
import { SavedSearchRepository } from './saved-searches/saved-search.repository.ts';
import { SavedSearchResolver } from './saved-searches/saved-search.resolver.ts';
import { SavedSearchService } from './saved-searches/saved-search.service.ts';
import { UNION_SEEDS } from './seeds.ts';
import { ServiceSiteRepository } from './service-sites/service-site.repository.ts';
import { ServiceSiteResolver } from './service-sites/service-site.resolver.ts';
import { ServiceSiteService } from './service-sites/service-site.service.ts';
import { type Engagement, Worker } from './worker/worker.type.ts';

const NOBODY_IS_CALLED = { WEBHOOK_ORIGINS: [], ALERT_SECONDS: 15 };

export async function unionsSubgraph(
  database: Database,
  settings: Pick<UnionsSettings, 'WEBHOOK_ORIGINS' | 'ALERT_SECONDS'> = NOBODY_IS_CALLED,
) {
  const { WEBHOOK_ORIGINS: origins, ALERT_SECONDS: seconds } = settings;
  const unionStore = new UnionOrganizationRepository(database);
  const unions = new UnionOrganizationService(unionStore);
  const membershipStore = new UnionMembershipRepository(database);
  const memberships = new UnionMembershipService(membershipStore);
  const contractStore = new CollectiveContractRepository(database);
  const contracts = new CollectiveContractService(contractStore);
  const applicable = new ApplicableContractService(new ApplicableContractRepository(database));
  const findings = new ClauseFindingService(contracts, applicable);
  const forums = new ForumService(database, new ForumRepository(database));
  const democraticParticipations = new DemocraticParticipationService(database, new DemocraticParticipationRepository(database));
  const bargainingRounds = new BargainingRoundService(database, new BargainingRoundRepository(database));
  const careActivities = new CareActivityService(database, new CareActivityRepository(database));
  const legalServices = new LegalServiceService(database, new LegalServiceRepository(database));
  const commendations = new CommendationService(database, new CommendationRepository(database));
  const consultationStore = new ConsultationRepository(database);
  const consultations = new ConsultationService(consultationStore);
  const consultationFlow = new ConsultationWorkflow(database, consultationStore);
  const grievanceStore = new GrievanceRepository(database);
  const grievances = new GrievanceService(grievanceStore);
  const grievanceFlow = new GrievanceWorkflow(database, grievanceStore);
  const searchStore = new SavedSearchRepository(database);
  const searches = new SavedSearchService(database, searchStore, origins);
  const alerts = new AlertDelivery(database, searchStore, origins, seconds);
  const published = new ReportedFigures(database);
  const figureStore = new UnionFiguresRepository(database);
  const figures = new UnionFiguresService(figureStore, published);
  const log = new WorkflowLog(database);
  const files = heldFiles(database, 'unions', 'Records of the trade unions (工会).', UNION_FILES);
  const subgraph = await defineSubgraph({
    agency: 'unions',
    resolvers: [
      files.resolver,
      personRecords(database, { name: 'Union', kind: 'UNION', who: ['a union', '工会'], registers: UNION_PERSON_REGISTERS }),
      new UnionFiguresResolver(figures),
      new UnionOrganizationResolver(unions, new UnionRegister(database, unionStore)),
      new EnterpriseUnionResolver(unions),
      new CollectiveContractResolver(contracts, unions),
      new EnterpriseContractsResolver(contracts),
      new ContractFilingResolver(contracts, new ContractFiling(database, contractStore)),
      new EnterpriseApplicableResolver(applicable),
      new WorkerApplicableResolver(applicable),
      new ClauseComparisonResolver(new ClauseComparisonService(new ClauseComparisonRepository(database)), contracts),
      new ContractFloorResolver(findings),
      new EnterpriseRuleFindingResolver(findings),
      new ClauseFindingResolver(contracts),
      new ForumResolver(forums, unions),
      new EnterpriseForumsResolver(forums),
      new DemocraticParticipationResolver(democraticParticipations, unions),
      new EnterpriseDemocraticParticipationsResolver(democraticParticipations),
      new BargainingRoundResolver(bargainingRounds, unions, contracts),
      new EnterpriseBargainingRoundsResolver(bargainingRounds),
      new CareActivityResolver(careActivities, unions),
      new LegalServiceResolver(legalServices, unions),
      new CommendationResolver(commendations, unions),
      new EnterpriseCommendationsResolver(commendations),
      new ConsultationResolver({ consultations, workflow: consultationFlow, unions, contracts }),
      new ConsultationOpinionResolver(consultations),
      new EnterpriseConsultationsResolver(consultations),
      new RuleOpinionsResolver(consultations),
      new GrievanceResolver(grievances, grievanceFlow),
      new GrievanceChannelResolver(grievances, grievanceFlow),
      new EnterpriseChannelsResolver(grievances),
      new WorkerGrievancesResolver(grievances),
      ...HISTORIES.map((one) => historyResolver(one, log)),
      correctionMutation(database, {
        name: 'Union',
        kind: 'UNION',
        who: ['a union', '工会'],
        article: '政务数据共享条例第二十六条 (Decree 809 Art. 26)',
        correctable: UNIONS_CORRECTABLE,
      }),
      intake(database, {
        name: 'Union',
        subgraph: 'unions',
        receiver: 'the unions',
        ...SENDERS,
        datasets: SENT_DATASETS,
      }),
      new SavedSearchResolver(searches, contracts),
      new UnionMembershipResolver(memberships, unions, new MembershipWorkflow(database, membershipStore, unionStore)),
      new UnionEnrolmentResolver(memberships),
      new WorkerMembershipsResolver(memberships),
      new ServiceSiteResolver(new ServiceSiteService(new ServiceSiteRepository(database))),
      overdueResolver(database, UNION_OVERDUE),
      referenceResolver(database, log, UNION_REGISTERS),
    ],
    entities: [files.type],
    foreign: {
      PersonFiles: 'sharing',
      ...{ Region: 'sharing', Enterprise: 'labour', Worker: 'labour' },
      // the fields that the gateway sends for this agency's `@requires`
      ...{
        'Region.minimumWagesWithin': 'labour',
        MinimumWage: 'labour',
        Principal: 'labour',
        StatedTerm: 'labour',
        Engagement: 'labour',
        PlatformRule: 'labour',
      },
    },
    references: {
      PersonFiles: files.reference,
      Region: (key: { code: string; minimumWagesWithin?: MinimumWage[] | null }) => Object.assign(Region.at(key.code), key),
      Enterprise: (key: { creditCode: string } & Registered) => Enterprise.reference(key),
      Worker: (key: { id: string; engagements?: Engagement[] | null }) => Worker.reference(key),
      PlatformRule: ({ id }: { id: string }) => PlatformRule.of(id),
      UnionMembership: ({ id }: { id: string }, context) => memberships.byId(context, id),
      UnionOrganization: ({ id }: { id: string }, context) => unions.byId(context, id),
      CollectiveContract: (key: ContractKey, context) => contracts.reference(context, key),
    },
  });
  const earlier = membershipsOfPersons(database);
  const endpoints = {
    [MATTER_ENDPOINT]: matterEndpoint('unions', { 'union-membership': memberships.matterOf.bind(memberships) }, earlier),
    [HELD_VALUE_PATH]: heldValueEndpoint(database, UNIONS_CORRECTABLE),
    [EARLIER_RECORDS_PATH]: earlierRecordsEndpoint(earlier),
    [KNOWS_PATH]: knowsEndpoint(database, UNION_FILES),
    [RECIPIENTS_PATH]: recipientsEndpoint(searchStore),
    [TAKE_PERSON_CHANGE_PATH]: takeChangeEndpoint(database, UNION_PERSON_REGISTERS),
  };
  const job = { name: 'alerts', pause: seconds * 1_000, run: (log: Logger) => alerts.run(log) };
  return {
    subgraph,
    database,
    endpoints,
    job,
    prepare: () => seedRegisters(database, UNION_SEEDS),
    figures: [figureStore.swept(), grievanceStore.swept(), membershipStore.swept()],
  };
}
