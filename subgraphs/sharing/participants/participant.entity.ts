import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participant')
export class ParticipantRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') region!: string;
  @Column('text') legal_basis!: string;
}
