import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many people a region has for inspection and arbitration. */
@Entity('staffing')
export class StaffingRow {
  @PrimaryColumn('text') region!: string;
  @PrimaryColumn('date') as_of!: string;
  @Column('integer') inspectors!: number;
  @Column('integer') arbitrators!: number;
}
