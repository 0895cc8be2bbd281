import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records the kind of the body with which an agreement was made; another body may later have the same name. */
export class NoteKindOfParticipants1795910380000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sharing_agreement add participant_kind text');
    // A body that is not registered today cannot be party to an agreement.
    await runner.query(
      `update sharing_agreement a set participant_kind = coalesce((select p.kind from participant p where p.id = a.participant), 'NONE')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sharing_agreement drop participant_kind');
  }
}
