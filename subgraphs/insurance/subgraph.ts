import type { JWK } from 'jose';
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
import { publicPart } from '../shared/identity/private-key.ts';
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
import { BenefitRepository } from './benefits/benefit.repository.ts';
import { BenefitResolver } from './benefits/benefit.resolver.ts';
import { BenefitService } from './benefits/benefit.service.ts';
import { ContributionBaseRepository } from './contribution-bases/contribution-base.repository.ts';
import { ContributionBaseService } from './contribution-bases/contribution-base.service.ts';
import { ContributionModeRepository } from './contribution-modes/contribution-mode.repository.ts';
import { ContributionModeResolver } from './contribution-modes/contribution-mode.resolver.ts';
import { ContributionModeService } from './contribution-modes/contribution-mode.service.ts';
import { EnrolmentPlanRepository } from './enrolment-plans/enrolment-plan.repository.ts';
import { EnrolmentPlanResolver } from './enrolment-plans/enrolment-plan.resolver.ts';
import { EnrolmentPlanService } from './enrolment-plans/enrolment-plan.service.ts';
import { INSURANCE_CORRECTABLE } from './enrolments/correctable.ts';
import { CoverContest } from './enrolments/cover-contest.service.ts';
import { spellsOfPersons } from './enrolments/earlier-records.ts';
import { EnrolmentSpellRepository } from './enrolments/enrolment-spell.repository.ts';
import { EnrolmentResolver, WorkerEnrolmentsResolver } from './enrolments/enrolment-spell.resolver.ts';
import { EnrolmentSpellService } from './enrolments/enrolment-spell.service.ts';
import { EnrolmentWorkflow } from './enrolments/enrolment-workflow.service.ts';
import { INSURANCE_FILES } from './enrolments/file-sources.ts';
import { INSURANCE_PERSON_REGISTERS } from './enrolments/person-registers.ts';
import { Enterprise, type ReportedHeadcount } from './enterprise/enterprise.type.ts';
import { InsuranceFiguresRepository } from './figures/insurance-figures.repository.ts';
import { InsuranceFiguresResolver } from './figures/insurance-figures.resolver.ts';
import { InsuranceFiguresService } from './figures/insurance-figures.service.ts';
import { HISTORIES } from './histories.ts';
import { INSURANCE_DATASETS } from './imports/datasets.ts';
import { BenefitPayment } from './injury-claims/benefit-payment.service.ts';
import { ClaimContest } from './injury-claims/claim-contest.service.ts';
import { InjuryClaimRepository } from './injury-claims/injury-claim.repository.ts';
import { InjuryClaimResolver, InjuryWorkflowResolver, WorkerInjuryClaimsResolver } from './injury-claims/injury-claim.resolver.ts';
import { InjuryClaimService } from './injury-claims/injury-claim.service.ts';
import { InjuryWorkflow } from './injury-claims/injury-workflow.service.ts';
import { CoverageGapsResolver } from './injury-coverage/coverage-gap.resolver.ts';
import { CoverageGapService } from './injury-coverage/coverage-gap.service.ts';
import { CoverageGapConnection, type EnterpriseHeadcount } from './injury-coverage/coverage-gap.type.ts';
import { EnterpriseCoverageResolver } from './injury-coverage/injury-coverage.resolver.ts';
import { InjuryCoverageService } from './injury-coverage/injury-coverage.service.ts';
import { InsuredHeadcountRepository } from './injury-coverage/insured-headcount.repository.ts';
import { InjuryPilotRepository } from './injury-pilot/injury-pilot.repository.ts';
import { InjuryPilotResolver } from './injury-pilot/injury-pilot.resolver.ts';
import { InjuryPilotService } from './injury-pilot/injury-pilot.service.ts';
import { InsuranceProofResolver, WorkerInsuredResolver } from './insurance-proofs/insurance-proof.resolver.ts';
import { InsuranceProofService } from './insurance-proofs/insurance-proof.service.ts';
import { OrderDigestRepository } from './insurance-proofs/order-digest.repository.ts';
import { ProofSigner } from './insurance-proofs/proof-signer.ts';
import { MonthContestRepository } from './month-contests/month-contest.repository.ts';
import { MonthContestResolver } from './month-contests/month-contest.resolver.ts';
import { MonthContestService } from './month-contests/month-contest.service.ts';
import { OrderDeclaration } from './order-premiums/order-declaration.service.ts';
import { OrderPremiumBatchRepository } from './order-premiums/order-premium-batch.repository.ts';
import { OrderPremiumBatchResolver } from './order-premiums/order-premium-batch.resolver.ts';
import { OrderPremiumBatchService } from './order-premiums/order-premium-batch.service.ts';
import { INSURANCE_OVERDUE } from './overdue/watched-clocks.ts';
import { PremiumRateRepository } from './premium-rates/premium-rate.repository.ts';
import { PremiumRateResolver } from './premium-rates/premium-rate.resolver.ts';
import { PremiumRateService } from './premium-rates/premium-rate.service.ts';
import type { LabourFigures } from './region/labour-figures.type.ts';
import { Region } from './region/region.type.ts';
import { INSURANCE_REGISTERS, SENDERS } from './registers.ts';
import { INSURANCE_SEEDS } from './seeds.ts';
import { TransferRequestRepository } from './transfers/transfer-request.repository.ts';
import { TransferRequestResolver, WorkerTransfersResolver } from './transfers/transfer-request.resolver.ts';
import { TransferRequestService } from './transfers/transfer-request.service.ts';
import { TransferWorkflow } from './transfers/transfer-workflow.service.ts';
import { Worker } from './worker/worker.type.ts';

const CONTEST_PAUSE_MS = 60_000;

type RegionKey = { code: string; labourFigures?: LabourFigures | null };
type EnterpriseKey = { creditCode: string; reportedHeadcounts?: ReportedHeadcount[] | null };
type GapsKey = { id: string; reportedHeadcounts?: EnterpriseHeadcount[] | null };

/** `orders` holds the digests of orders: the agency's own database, or another. */
export async function insuranceSubgraph(database: Database, orders: Database, keys: { proofKey: JWK; digestKey: string }) {
  const signer = new ProofSigner(keys.proofKey);
  const pilot = new InjuryPilotService(new InjuryPilotRepository(database));
  const rates = new PremiumRateService(new PremiumRateRepository(database));
  const batchStore = new OrderPremiumBatchRepository(database);
  const spellStore = new EnrolmentSpellRepository(database);
  const spells = new EnrolmentSpellService(spellStore);
  const contests = new CoverContest(database, spellStore);
  const bases = new ContributionBaseService(new ContributionBaseRepository(database));
  const proofs = new InsuranceProofService(new OrderDigestRepository(orders), keys.digestKey, pilot, rates, spells);
  const claimStore = new InjuryClaimRepository(database);
  const claimContests = new ClaimContest(database, claimStore);
  const claims = new InjuryClaimService(claimStore);
  const benefitStore = new BenefitRepository(database);
  const benefits = new BenefitService(benefitStore);
  const transferStore = new TransferRequestRepository(database);
  const transfers = new TransferRequestService(transferStore);
  const monthContests = new MonthContestService(database, new MonthContestRepository(database));
  const headcounts = new InsuredHeadcountRepository(database);
  const published = new ReportedFigures(database);
  const figureStore = new InsuranceFiguresRepository(database);
  const planStore = new EnrolmentPlanRepository(database);
  const log = new WorkflowLog(database);
  const files = heldFiles(database, 'insurance', 'Records of the social insurance agencies (社会保险经办机构).', INSURANCE_FILES);
  const subgraph = await defineSubgraph({
    agency: 'insurance',
    resolvers: [
      files.resolver,
      personRecords(database, {
        name: 'Insurance',
        kind: 'INSURANCE',
        who: ['a social insurance agency', '社会保险经办机构'],
        registers: INSURANCE_PERSON_REGISTERS,
      }),
      new InsuranceFiguresResolver(new InsuranceFiguresService(figureStore, published, pilot)),
      new InjuryPilotResolver(pilot, rates),
      new PremiumRateResolver(rates),
      new OrderPremiumBatchResolver(new OrderPremiumBatchService(batchStore), new OrderDeclaration(database, batchStore, pilot, rates)),
      new InsuranceProofResolver(proofs, signer),
      new WorkerInsuredResolver(proofs),
      new EnrolmentResolver(spells, new EnrolmentWorkflow(database, spellStore, bases), bases, contests),
      new WorkerEnrolmentsResolver(spells),
      new ContributionModeResolver(new ContributionModeService(new ContributionModeRepository(database))),
      new EnrolmentPlanResolver(new EnrolmentPlanService(planStore)),
      new InjuryClaimResolver(claims, benefits),
      new InjuryWorkflowResolver(
        claims,
        new InjuryWorkflow(database, claimStore, claimContests, proofs, pilot),
        new BenefitPayment(database, benefitStore),
        claimContests,
      ),
      new WorkerInjuryClaimsResolver(claims),
      new BenefitResolver(benefits),
      new EnterpriseCoverageResolver(new InjuryCoverageService(headcounts)),
      new CoverageGapsResolver(new CoverageGapService(headcounts, pilot)),
      new TransferRequestResolver(transfers, new TransferWorkflow(database, transferStore)),
      new WorkerTransfersResolver(transfers),
      new MonthContestResolver(monthContests),
      ...HISTORIES.map((one) => historyResolver(one, log)),
      correctionMutation(database, {
        name: 'Insurance',
        kind: 'INSURANCE',
        who: ['an insurance agency', '社会保险经办机构'],
        article: '政务数据共享条例第二十六条 (Decree 809 Art. 26)',
        correctable: INSURANCE_CORRECTABLE,
      }),
      intake(database, {
        name: 'Insurance',
        subgraph: 'insurance',
        receiver: 'the insurance agencies',
        ...SENDERS,
        datasets: INSURANCE_DATASETS,
      }),
      overdueResolver(database, INSURANCE_OVERDUE),
      referenceResolver(database, log, INSURANCE_REGISTERS),
    ],
    entities: [files.type],
    foreign: {
      PersonFiles: 'sharing',
      ...{ Region: 'sharing', Enterprise: 'labour', ReportedHeadcount: 'labour', Worker: 'labour', CourtCase: 'courts' },
      ...{ LabourFigures: 'labour', 'Region.labourFigures': 'labour' },
      ...{ EnterpriseHeadcount: 'labour', 'CoverageGapConnection.reportedHeadcounts': 'labour' },
    },
    references: {
      PersonFiles: files.reference,
      Region: ({ code, labourFigures }: RegionKey) => Object.assign(Region.at(code), { labourFigures }),
      Enterprise: ({ creditCode, reportedHeadcounts }: EnterpriseKey) => Object.assign(Enterprise.of(creditCode), { reportedHeadcounts }),
      Worker: ({ id }: { id: string }) => Worker.of(id),
      InjuryClaim: ({ number }: { number: string }, context) => claims.byNumber(context, number),
      CoverageGapConnection: ({ id, reportedHeadcounts }: GapsKey) => CoverageGapConnection.of(id, reportedHeadcounts),
    },
  });
  const earlier = spellsOfPersons(database);
  const endpoints = {
    [MATTER_ENDPOINT]: matterEndpoint(
      'insurance',
      { 'injury-claim': claims.matterOf.bind(claims), 'transfer-request': transfers.matterOf.bind(transfers) },
      earlier,
    ),
    [HELD_VALUE_PATH]: heldValueEndpoint(database, INSURANCE_CORRECTABLE),
    [EARLIER_RECORDS_PATH]: earlierRecordsEndpoint(earlier),
    [KNOWS_PATH]: knowsEndpoint(database, INSURANCE_FILES),
    [TAKE_PERSON_CHANGE_PATH]: takeChangeEndpoint(database, INSURANCE_PERSON_REGISTERS),
  };
  const prepare = () => seedRegisters(database, INSURANCE_SEEDS);
  const lapse = async (log: Logger) => {
    await contests.lapse(log);
    await claimContests.lapse(log);
    await monthContests.lapse(log);
  };
  const job = { name: 'contests', pause: CONTEST_PAUSE_MS, run: lapse };
  return {
    subgraph,
    database,
    more: orders === database ? [] : [orders],
    endpoints,
    publicKeys: [publicPart(keys.proofKey)],
    prepare,
    job,
    figures: [figureStore.swept(), planStore.swept()],
  };
}
