import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { addDays, addMonths } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageInfo } from '../../shared/lists/connection.ts';
import { type PageArguments, type PageRequest, pageRequest, type SortValue, startOf, writeCursor } from '../../shared/lists/keyset.ts';
import { isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import { broughtAlong } from '../../shared/serving/brought-along.ts';
import { type GapSurvey, readSurvey, surveyKey } from '../../shared/vocabulary/gap-survey.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { InjuryPilotService } from '../injury-pilot/injury-pilot.service.ts';
import { Region } from '../region/region.type.ts';
import {
  CoverageGap,
  CoverageGapConnection,
  type CoverageGapEdge,
  type CoverageGapFilter,
  type EnterpriseHeadcount,
} from './coverage-gap.type.ts';
import type { InsuredHeadcountRepository } from './insured-headcount.repository.ts';

const LARGEST = 100_000_000;

export interface GapPage {
  edges: CoverageGapEdge[];
  pageInfo: PageInfo;
  totalCount: number;
}

export interface GapBasis {
  rows: string[];
  isDecided: boolean;
}

/** Gaps are statistics of ten or more persons. They are computed per request from figures of two agencies and not stored. */
export class CoverageGapService {
  private readonly pages = new WeakMap<CoverageGapConnection, Promise<GapPage>>();

  constructor(
    private readonly headcounts: InsuredHeadcountRepository,
    private readonly pilot: InjuryPilotService,
  ) {}

  /**
   * The key of the list. Its content is computed once the labour department has supplied the reported headcounts. The
   * provinces in the pilot on the last day of the month decide who must be insured.
   */
  async survey(
    context: RequestContext,
    month: string,
    filter: CoverageGapFilter | null,
    page: PageArguments,
  ): Promise<CoverageGapConnection> {
    pageRequest(page); // throws for an invalid page
    const { first = null, after = null, last = null, before = null } = page;
    const { region, enterprise, platformsOnly, least, outsidePilot } = filter ?? {};
    const place = region ?? WHOLE_COUNTRY;
    if (least != null && (least < 0 || least > LARGEST))
      throw badInput('where.least', 'range', `must be 0 to ${LARGEST}`, `须在 0 至 ${LARGEST} 之间`);
    const within = outsidePilot ? null : (await this.pilot.provinces(context)).meeting(place, lastDayOf(month));
    const where = {
      ...{ region: place, within, enterprise: enterprise ?? null },
      // Orders of a platform also insure the persons of its partners, so they are counted together.
      platformsOnly: within !== null || (platformsOnly ?? false),
      least: least ?? null,
    };
    return CoverageGapConnection.of(surveyKey({ month, ...where, first, after, last, before }));
  }

  /** Throws SOURCE_UNAVAILABLE if the labour department's headcounts are missing. */
  page(context: RequestContext, list: CoverageGapConnection): Promise<GapPage> {
    const made = this.pages.get(list) ?? this.makePage(context, list);
    this.pages.set(list, made);
    return made;
  }

  /** The pilot rows that decide who must be insured in the region; none if the pilot is not used. */
  async basis(context: RequestContext, { id }: CoverageGapConnection): Promise<GapBasis> {
    const { within, region, enterprise, month } = readSurvey(id);
    if (within === null) return { rows: [], isDecided: true };
    const day = lastDayOf(month);
    const provinces = (await this.pilot.provinces(context)).deciding(region, day);
    const platforms = (await this.pilot.platformRows(context, day)).filter((row) => !enterprise || row.enterprise === enterprise);
    const rows = [
      ...provinces.map((row) => rowInWords('pilot-provinces', row, `第${row.batch}批试点`)),
      ...platforms.map((row) => rowInWords('pilot-platforms', row, row.sector)),
    ];
    const takesPart = new Set(provinces.filter((row) => row.withdrawn_on === null && isConfirmed(row)).map((row) => row.region));
    const decided = platforms.every((row) => row.withdrawn_on === null && isConfirmed(row));
    return { rows, isDecided: decided && provinces.every((row) => takesPart.has(row.region)) };
  }

  private async makePage(context: RequestContext, { id, reportedHeadcounts }: CoverageGapConnection): Promise<GapPage> {
    const reports = broughtAlong('labour', reportedHeadcounts ?? undefined);
    const survey = readSurvey(id);
    const insured = new Map(
      (await this.headcounts.inRegion(context, { ...survey, regions: survey.within ?? [survey.region] })).map(
        ({ enterprise, insured: persons, points }) => [enterprise, points ? FEW : Number(persons)],
      ),
    );
    const members =
      survey.within && new Set((await this.pilot.memberPlatforms(context, lastDayOf(survey.month))).map(({ enterprise }) => enterprise));
    const gaps = reports
      .filter(({ creditCode }) => members === null || members.has(creditCode))
      .map((reported) => gapOf(survey, reported, insured.get(reported.creditCode) ?? 0))
      .filter(({ gap }) => survey.least === null || (gap ?? -1) >= survey.least)
      .sort((a, b) => compare(keyOf(a), keyOf(b)));
    const { first, after, last, before, ...asked } = survey;
    return cut(gaps, pageRequest({ first, after, last, before }), JSON.stringify(['coverageGaps', context.caller.participant, asked]));
  }
}

// Stands for a withheld number.
const FEW = 1;

const lastDayOf = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1);

function gapOf({ month, region }: GapSurvey, reported: EnterpriseHeadcount, persons: number): CoverageGap {
  const { creditCode, platform, headcount, chainHeadcount } = reported;
  // Orders of a platform insure the persons of its partners as well, so both sides count them.
  const counted = platform ? chainHeadcount : headcount;
  // Nobody insured is a gap as well, but below ten reported persons even that is withheld.
  const insured = counted === null ? null : persons === 0 ? 0 : roundedPersons(persons);
  const gap = counted === null || insured === null ? null : counted - insured;
  return Object.assign(new CoverageGap(), {
    ...{ enterprise: Enterprise.of(creditCode), month, region: Region.at(region), reported: headcount, chainReported: chainHeadcount },
    ...{ insured, gap },
  });
}

/** Largest gap first; withheld gaps last. */
const keyOf = ({ gap, enterprise }: CoverageGap): SortValue[] => [gap === null ? LARGEST : -gap, enterprise.creditCode];

function compare(a: SortValue[], b: SortValue[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as SortValue) < (b[at] as SortValue) ? -1 : 1;
}

function cut(gaps: CoverageGap[], page: PageRequest, list: string): GapPage {
  const { size, backward } = page;
  const from = startOf(page, list);
  const beyond = from ? gaps.filter((gap) => (backward ? compare(keyOf(gap), from) < 0 : compare(keyOf(gap), from) > 0)) : gaps;
  const kept = backward ? beyond.slice(-size) : beyond.slice(0, size);
  const edges = kept.map((node) => ({ node, cursor: writeCursor(keyOf(node), list) }));
  const more = beyond.length > kept.length;
  return {
    edges,
    totalCount: gaps.length,
    pageInfo: {
      ...{ hasNextPage: backward ? from !== undefined : more, hasPreviousPage: backward ? more : from !== undefined },
      ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    },
  };
}
