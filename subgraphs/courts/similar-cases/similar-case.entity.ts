import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Share of the latest cases in which a word occurs. */
@Entity('case_lexeme')
export class CaseLexemeRow {
  @PrimaryColumn('text') lexeme!: string;
  @Column('double precision') share!: number;
}

/** Number of cases at the time the words were counted; one row. */
@Entity('case_lexeme_count')
export class CaseLexemeCountRow {
  @PrimaryColumn('bigint') cases!: number;
}
