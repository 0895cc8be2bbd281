import sql from 'sql-template-tag';
import { closedMonth, today } from '../calendar/today.ts';
import type { Database } from '../database/database.ts';
import { DIVISIONS } from '../identifiers/divisions.ts';
import { regionDepth, WHOLE_COUNTRY } from '../identifiers/region-code.ts';
import type { Logger } from '../logger.ts';
import { currentEdition } from './editions.ts';

/** A figure whose cells are counted in advance. */
export interface SweptFigure {
  /** name of its editions */
  name: string;
  /** regions, unions or channels for which it is counted */
  scopes(): Promise<readonly string[]> | readonly string[];
  /** counts the cells of these scopes up to the last closed month; does not count stored cells again */
  count(scopes: readonly string[], asOf: string): Promise<unknown>;
}

const BATCH = 20;
/** Milliseconds after which a slice ends, so that the process can stop and other requests get their turn. */
const SLICE = 1_000;
const MARK = 'swept';

/** All current divisions, the whole country first, counties last. */
export const everyRegion = (): string[] =>
  [...new Set([WHOLE_COUNTRY, ...DIVISIONS.filter(({ to }) => to === null).map(({ code }) => code)])].sort(
    (a, b) => regionDepth(a) - regionDepth(b) || (a < b ? -1 : 1),
  );

interface Progress {
  edition: string;
  began: number;
  figure: number;
  scopes?: readonly string[];
  next: number;
  failed: number;
}

/**
 * Counts the cells of a new edition in the background after a month has ended, so that they reflect the records of those days
 * and not of the first request. Only one process of an agency counts at a time.
 */
export class EditionSweep {
  private progress?: Progress;

  constructor(
    private readonly db: Database,
    private readonly figures: readonly SweptFigure[],
  ) {}

  /** Runs one slice; does nothing once the edition is complete. Returns whether it is complete. */
  async slice(log: Logger): Promise<boolean> {
    const edition = currentEdition();
    if (this.progress?.edition !== edition) this.progress = begin(edition);
    const { progress } = this;
    if (progress.figure >= this.figures.length) return true;
    const until = Date.now() + SLICE;
    await this.db.alone('edition sweep', async () => {
      do await this.step(progress, log);
      while (progress.figure < this.figures.length && Date.now() < until);
    });
    return progress.figure >= this.figures.length;
  }

  private async step(progress: Progress, log: Logger): Promise<void> {
    const figure = this.figures[progress.figure] as SweptFigure;
    const asOf = closedMonth(today());
    if (!progress.scopes) {
      if (await this.isSwept(figure, progress.edition)) return nextFigure(progress);
      progress.scopes = await figure.scopes();
      log.info(
        { job: 'figures', figure: figure.name, edition: progress.edition, cells: progress.scopes.length },
        'computing the figures of a closed month',
      );
    }
    const { scopes, next } = progress;
    const batch = scopes.slice(next, next + BATCH);
    progress.next += BATCH;
    if (batch.length > 0)
      await figure.count(batch, asOf).catch((error: unknown) => {
        progress.failed += batch.length;
        log.error(
          { job: 'figures', figure: figure.name, error: (error as Error).name },
          'some figures could not be computed; they will be at the next start',
        );
      });
    sayTenths(progress, figure.name, log);
    if (progress.next < scopes.length) return;
    if (progress.failed === 0) await this.mark(figure, progress.edition, asOf, scopes.length);
    log.info(
      { job: 'figures', figure: figure.name, failed: progress.failed, ms: Date.now() - progress.began },
      'the figures of a closed month are computed',
    );
    nextFigure(progress);
  }

  private async isSwept({ name }: SweptFigure, edition: string): Promise<boolean> {
    const found = await this.db.rows(
      undefined,
      sql`select from figure_edition where edition = ${edition} and name = ${MARK} and scope = ${name}`,
    );
    return found.length > 0;
  }

  private async mark({ name }: SweptFigure, edition: string, asOf: string, cells: number): Promise<void> {
    await this.db.rows(
      undefined,
      sql`insert into figure_edition (edition, name, scope, as_of, counts, computed_on)
        values (${edition}, ${MARK}, ${name}, ${asOf}, ${JSON.stringify({ cells })}, ${today()}) on conflict do nothing`,
    );
  }
}

const begin = (edition: string): Progress => ({ edition, began: Date.now(), figure: 0, next: 0, failed: 0 });

function nextFigure(progress: Progress): void {
  Object.assign(progress, { figure: progress.figure + 1, scopes: undefined, next: 0, failed: 0, began: Date.now() });
}

function sayTenths({ scopes = [], next }: Progress, figure: string, log: Logger): void {
  const tenth = (n: number) => Math.floor((10 * Math.min(n, scopes.length)) / scopes.length);
  if (tenth(next) > tenth(next - BATCH))
    log.info({ job: 'figures', figure, counted: Math.min(next, scopes.length), of: scopes.length }, 'counting');
}
