import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In what share of the cases a word stands, by the latest of them. */
@Entity('case_lexeme')
export class CaseLexemeRow {
  @PrimaryColumn('text') lexeme!: string;
  @Column('double precision') share!: number;
}

/** How many cases there were when words were counted; one row. */
@Entity('case_lexeme_count')
export class CaseLexemeCountRow {
  @PrimaryColumn('bigint') cases!: number;
}
