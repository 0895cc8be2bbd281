import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `create sequence injury_claim_number`,
  `alter table injury_claim
     add column handling text not null default 'ORDINARY', add column account text, add column channel text not null default 'PLATFORM',
     add column order_check text, add column order_evidence text, add column materials_on date, add column investigated_on date,
     add column investigator text, add column findings text, add column grounds text, add column appraisal_applied_on date,
     add column appraisal_extended_on date, add column appraised_on date, add column care_level text, add column died_on date,
     add column review_applied_on date, add column review_decided_on date, add column review_outcome text, add column suit text`,
  `create table claim_benefit (
     claim text not null, ordinal smallint not null, kind text not null, monthly boolean not null, amount numeric(14,2) not null check (amount >= 0),
     working text not null, article text not null, mark text not null, paid_on date not null, primary key (claim, ordinal))`,
  `insert into claim_benefit select number, 1, 'MEDICAL', false, benefits, benefits::text, '', '', determined_on from injury_claim
     where benefits is not null and determined_on is not null`,
  `alter table injury_claim drop column benefits`,
  `create index injury_claim_place on injury_claim (place_of_injury, reported_on)`,
  `create table benefit_base (
     region text not null, from_day date not null, monthly numeric(12,2) not null check (monthly > 0), source text not null,
     primary key (region, from_day))`,
];
const COLUMNS =
  'handling account channel order_check order_evidence materials_on investigated_on investigator findings grounds appraisal_applied_on appraisal_extended_on appraised_on care_level died_on review_applied_on review_decided_on review_outcome suit';

export class AddClaimProcedures1795485600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table injury_claim add column benefits numeric(12,2)');
    await runner.query('update injury_claim set benefits = (select sum(amount) from claim_benefit where claim = number and not monthly)');
    await runner.query('drop table benefit_base, claim_benefit');
    await runner.query('drop index injury_claim_place');
    await runner.query(
      `alter table injury_claim ${COLUMNS.split(' ')
        .map((column) => `drop column ${column}`)
        .join(', ')}`,
    );
    await runner.query('drop sequence injury_claim_number');
  }
}
