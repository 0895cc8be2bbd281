import { CAUSES_PATH, OPENED_PATH } from '../shared/authorization/causes.ts';
import { STANDING_ENDPOINT } from '../shared/authorization/standing.ts';
import { CORRECTION_PATH } from '../shared/corrections/held-value.ts';
import type { Database } from '../shared/database/database.ts';
import { MANDATE_ENDPOINT } from '../shared/identity/mandates.ts';
import { PERSON_CHANGES_PATH } from '../shared/identity/person-changes.ts';
import { PERSONS_PATH } from '../shared/identity/persons-endpoint.ts';
import { TAKING_PART_PATH } from '../shared/identity/recipients.ts';
import type { RequestContext } from '../shared/identity/request-context.ts';
import { intake } from '../shared/import/intake.ts';
import { overdueResolver } from '../shared/overdue/overdue.resolver.ts';
import { referenceResolver } from '../shared/reference/reference.resolver.ts';
import { seedRegisters } from '../shared/reference/seed-register.ts';
import { defineSubgraph } from '../shared/serving/define-subgraph.ts';
import { WorkflowLog } from '../shared/workflow/workflow-log.ts';
import { AccessSignalRepository } from './access-signals/access-signal.repository.ts';
import { AccessSignalResolver } from './access-signals/access-signal.resolver.ts';
import { AccessSignalService } from './access-signals/access-signal.service.ts';
import { LedgerSignalRepository } from './access-signals/ledger-signals.repository.ts';
import { standingEndpoint } from './agreements/participant-standing.endpoint.ts';
import { AgreementRepository } from './agreements/sharing-agreement.repository.ts';
import { AgreementResolver, ParticipantAgreementsResolver } from './agreements/sharing-agreement.resolver.ts';
import { AgreementService } from './agreements/sharing-agreement.service.ts';
import { SharingAgreement } from './agreements/sharing-agreement.type.ts';
import { AccessExplanationResolver } from './catalogue/access-explanation.resolver.ts';
import { CatalogueRepository } from './catalogue/catalogue.repository.ts';
import { CatalogueResolver } from './catalogue/catalogue.resolver.ts';
import { CatalogueService } from './catalogue/catalogue.service.ts';
import { EnumLabelsResolver } from './catalogue/enum-labels.resolver.ts';
import { causesEndpoint, openedEndpoint } from './causes/cause.endpoints.ts';
import { CauseRepository } from './causes/cause.repository.ts';
import { type CauseSettings, type PersonCodeSettings, personCodeIssuer } from './config.ts';
import { correctionEndpoint } from './corrections/correction.endpoint.ts';
import { CorrectionRepository } from './corrections/correction.repository.ts';
import { CorrectionResolver } from './corrections/correction.resolver.ts';
import { CorrectionService } from './corrections/correction.service.ts';
import { Correction } from './corrections/correction.type.ts';
import { ReceiptStatusResolver } from './corrections/receipt-status.resolver.ts';
import { ReceiptStatusService } from './corrections/receipt-status.service.ts';
import { DisputeRepository } from './disputes/dispute.repository.ts';
import { DisputeResolver } from './disputes/dispute.resolver.ts';
import { DisputeService } from './disputes/dispute.service.ts';
import { DutyFindingRepository } from './duty-findings/duty-finding.repository.ts';
import { DutyFindingResolver } from './duty-findings/duty-finding.resolver.ts';
import { DutyFindingService } from './duty-findings/duty-finding.service.ts';
import { DutyFinding } from './duty-findings/duty-finding.type.ts';
import { EmergencyAccessRepository } from './emergency-accesses/emergency-access.repository.ts';
import { EmergencyAccessResolver } from './emergency-accesses/emergency-access.resolver.ts';
import { EmergencyAccessService } from './emergency-accesses/emergency-access.service.ts';
import { LedgerRepository } from './ledger/ledger.repository.ts';
import { LedgerEntryResolver, LedgerResolver, WorkerLedgerResolver } from './ledger/ledger.resolver.ts';
import { LedgerService } from './ledger/ledger.service.ts';
import { LedgerDelayRepository } from './ledger/ledger-delay.repository.ts';
import { LookRepository } from './looks/look.repository.ts';
import { LookResolver } from './looks/look.resolver.ts';
import { LookService } from './looks/look.service.ts';
import { mandateEndpoint } from './mandates/mandate.endpoint.ts';
import { MandateRepository } from './mandates/mandate.repository.ts';
import { MandateResolver } from './mandates/mandate.resolver.ts';
import { MandateService } from './mandates/mandate.service.ts';
import { MatterConfirmationRepository } from './matter-confirmations/matter-confirmation.repository.ts';
import { MatterConfirmationResolver } from './matter-confirmations/matter-confirmation.resolver.ts';
import { MatterConfirmationService } from './matter-confirmations/matter-confirmation.service.ts';
import { PersonCodes } from './matter-confirmations/person-codes.ts';
import { sharingOverdue } from './overdue/watched-clocks.ts';
import { DepartmentRepository } from './participants/department.repository.ts';
import { DepartmentService } from './participants/department.service.ts';
import { ParticipantRepository } from './participants/participant.repository.ts';
import { ParticipantResolver } from './participants/participant.resolver.ts';
import { ParticipantService } from './participants/participant.service.ts';
import { takingPartEndpoint } from './participants/taking-part.endpoint.ts';
import { PersonRequestRepository } from './person-requests/person-request.repository.ts';
import { PersonRequestResolver } from './person-requests/person-request.resolver.ts';
import { PersonRequestService } from './person-requests/person-request.service.ts';
import { personsEndpoint } from './persons/person.endpoint.ts';
import { PersonRepository } from './persons/person.repository.ts';
import { PersonFilesResolver, PersonResolver } from './persons/person.resolver.ts';
import { type PersonRegister, PersonService } from './persons/person.service.ts';
import { PersonChangeRepository } from './persons/person-change.repository.ts';
import { PersonChangeResolver } from './persons/person-change.resolver.ts';
import { PersonChangeService } from './persons/person-change.service.ts';
import { PersonFiles } from './persons/person-files.type.ts';
import { RegionResolver } from './regions/region.resolver.ts';
import { RegionService } from './regions/region.service.ts';
import { SENDERS, SHARING_REGISTERS } from './registers.ts';
import { requestDeadlines } from './requests/request-deadlines.ts';
import { SharingRequestRepository } from './requests/sharing-request.repository.ts';
import { SharingRequestResolver } from './requests/sharing-request.resolver.ts';
import { SharingRequestService } from './requests/sharing-request.service.ts';
import { SharingRequest } from './requests/sharing-request.type.ts';
import { SHARING_SEEDS } from './seeds.ts';
import { Worker } from './worker/worker.type.ts';

export async function sharingSubgraph(
  database: Database,
  ledgerOfHub: Database,
  settings: CauseSettings & PersonCodeSettings,
  register: PersonRegister,
) {
  const personRows = new PersonRepository(database);
  const persons = new PersonService(personRows, register);
  const personChanges = new PersonChangeService(database, new PersonChangeRepository(database));
  const catalogueRows = new CatalogueRepository(database);
  const participantRows = new ParticipantRepository(database);
  const agreementRows = new AgreementRepository(database, (row) => SharingAgreement.from(row, AgreementService.deadlines(row)));
  const requestRows = new SharingRequestRepository(database, (row) => SharingRequest.from(row, requestDeadlines(row)));
  const correctionRows = new CorrectionRepository(database, (row) => Correction.from(row, CorrectionService.deadlines(row)));
  const log = new WorkflowLog(database);
  const regions = new RegionService();
  const departments = new DepartmentService(new DepartmentRepository(database));
  const participants = new ParticipantService(database, participantRows, departments);
  const catalogue = new CatalogueService(catalogueRows);
  const agreements = new AgreementService(database, agreementRows, participants);
  const requests = new SharingRequestService(database, requestRows, agreements, participants);
  const ledgerRows = new LedgerRepository(ledgerOfHub);
  const delays = new LedgerDelayRepository(database);
  const ledger = new LedgerService(database, ledgerRows, delays, catalogueRows);
  const looks = new LookService(new LookRepository(ledgerOfHub), delays, personRows);
  const personRequests = new PersonRequestService(database, new PersonRequestRepository(database), participants, catalogueRows);
  const corrections = new CorrectionService(database, correctionRows, participants, ledger);
  const disputes = new DisputeService(database, new DisputeRepository(database), requests, participants);
  const confirmations = new MatterConfirmationService(
    database,
    new MatterConfirmationRepository(database),
    participants,
    new PersonCodes(personCodeIssuer(settings)),
  );
  const emergencies = new EmergencyAccessService(database, new EmergencyAccessRepository(database), settings);
  const mandateRows = new MandateRepository(database);
  const mandates = new MandateService(database, mandateRows, participants, personRows, settings);
  const signals = new AccessSignalService(
    database,
    new AccessSignalRepository(database),
    new LedgerSignalRepository(ledgerOfHub),
    mandateRows,
  );
  const dutyFindings = new DutyFindingRepository(database, (row) => DutyFinding.from(row, (code) => regions.byCode(code)));
  const causes = new CauseRepository(database);
  const subgraph = await defineSubgraph({
    agency: 'sharing',
    resolvers: [
      new RegionResolver(regions),
      new ParticipantResolver(participants, regions, departments),
      new ParticipantAgreementsResolver(agreements),
      new CatalogueResolver(catalogue),
      new AccessExplanationResolver(),
      new EnumLabelsResolver(),
      new SharingRequestResolver(requests, agreements, participants, regions, log),
      new AgreementResolver(agreements, participants, regions, log),
      new CorrectionResolver(corrections, participants, log),
      new ReceiptStatusResolver(new ReceiptStatusService(ledgerRows, correctionRows)),
      new DisputeResolver(disputes, participants, regions, log),
      new MatterConfirmationResolver(confirmations),
      new EmergencyAccessResolver(emergencies),
      new AccessSignalResolver(signals),
      new LedgerResolver(ledger),
      new LedgerEntryResolver(),
      new WorkerLedgerResolver(ledger),
      overdueResolver(database, sharingOverdue(regions)),
      new DutyFindingResolver(new DutyFindingService(dutyFindings)),
      new PersonResolver(persons),
      new PersonFilesResolver(),
      new PersonChangeResolver(personChanges),
      new LookResolver(looks, participants),
      new PersonRequestResolver(personRequests, participants, log),
      new MandateResolver(mandates, participants, log),
      referenceResolver(database, log, SHARING_REGISTERS),
      intake(database, {
        ...{ name: 'Sharing', subgraph: 'sharing', receiver: 'the sharing authority' },
        ...SENDERS,
        datasets: SHARING_REGISTERS.registers.map(({ dataset }) => dataset),
      }),
    ],
    entities: [Worker],
    foreign: { Worker: 'labour' },
    registers: { Region: ['division', '行政区划'] },
    references: {
      Region: ({ code }: { code: string }) => regions.byCode(code),
      Participant: ({ id }: { id: string }, context) => participants.byId(context, id),
      CatalogueItem: ({ coordinate }: { coordinate: string }, context) => catalogue.byCoordinate(context, coordinate),
      SharingRequest: ({ id }: { id: string }, context) => requests.byId(context, id),
      SharingAgreement: ({ id }: { id: string }, context) => agreements.byId(context, id),
      Correction: ({ id }: { id: string }, context) => corrections.byId(context, id),
      SharingDispute: ({ id }: { id: string }, context) => disputes.byId(context, id),
      MatterConfirmation: ({ id }: { id: string }, context) => confirmations.byId(context, id),
      EmergencyAccess: ({ id }: { id: string }, context) => emergencies.byId(context, id),
      AccessSignal: ({ id }: { id: string }, context) => signals.byId(context, id),
      PersonRequest: ({ id }: { id: string }, context) => personRequests.byId(context, id),
      Mandate: ({ id }: { id: string }, context) => mandates.byId(context, id),
      Worker: ({ id }: { id: string }) => Worker.of(id),
      PersonFiles: ({ id }: { id: string }) => PersonFiles.of(id),
    },
  });
  const work = async () => {
    await persons.renewAll();
    await signals.look();
  };
  const prepare = async () => {
    await catalogueRows.load(new URL('../../schema/catalogue.json', import.meta.url));
    await seedRegisters(database, SHARING_SEEDS);
  };
  return {
    subgraph,
    database,
    more: [ledgerOfHub],
    endpoints: {
      [STANDING_ENDPOINT]: standingEndpoint(participantRows, agreementRows, catalogueRows, personRows, departments),
      [MANDATE_ENDPOINT]: mandateEndpoint(mandateRows, participantRows, personRows, departments),
      [TAKING_PART_PATH]: takingPartEndpoint(participantRows, departments),
      [CAUSES_PATH]: causesEndpoint(causes),
      [CORRECTION_PATH]: correctionEndpoint(correctionRows),
      [OPENED_PATH]: openedEndpoint(causes, settings),
      [PERSONS_PATH]: personsEndpoint(persons),
      [PERSON_CHANGES_PATH]: (body: unknown, context: RequestContext) => personChanges.carried(context, body),
    },
    prepare,
    job: { name: 'access signals, hashes of persons', pause: settings.SIGNAL_SECONDS * 1_000, run: work },
  };
}
