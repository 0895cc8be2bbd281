import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement is made with a body of one kind; under the same name there may be another one later. */
export class NoteKindOfParticipants1795910380000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sharing_agreement add participant_kind text');
    // Who is not on the register today is nobody that an agreement could be with.
    await runner.query(
      `update sharing_agreement a set participant_kind = coalesce((select p.kind from participant p where p.id = a.participant), 'NONE')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sharing_agreement drop participant_kind');
  }
}
