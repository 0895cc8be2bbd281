import type { PlannedOperation, PlannedPart } from '../planning/plan-operation.ts';
import { type AnswerError, AnswerErrors } from './answer-errors.ts';
import { LostReport } from './dependent-fields.ts';
import { visit } from './entities.ts';
import { executePlan, type PlanResult, type PlanRun } from './execute-plan.ts';
import { copyOf, type Json, merge } from './merge.ts';
import type { Path } from './path.ts';

/** An entity with which the plan of a separate part begins, and all objects of the answer that are this entity. */
interface Seed {
  known: Json;
  places: { object: Json; path: Path }[];
}

/** Executes the plans of an operation one after the other and merges their results. */
export async function executeInOrder(planned: readonly PlannedOperation[], run: PlanRun): Promise<PlanResult> {
  const whole: PlanResult = { data: {}, errors: new AnswerErrors() };
  for (const next of planned) {
    const { data, errors } = await executeOperation(next, run);
    merge(whole.data, data);
    whole.errors.add(...errors.list);
  }
  return whole;
}

/** Executes one plan, then its separate parts. `known` contains the entities with which a part begins. */
async function executeOperation(planned: PlannedOperation, run: PlanRun, known: Json = {}): Promise<PlanResult> {
  const result = await executePlan(planned.node, { ...run, variables: { ...run.variables, ...planned.literals } }, known);
  await Promise.all(planned.parts.map((part) => executePart(part, run, result)));
  return result;
}

async function executePart(part: PlannedPart, run: PlanRun, { data, errors }: PlanResult): Promise<void> {
  const seeds = [...seedsOf(part, run, data, errors).values()];
  if (seeds.length === 0) return;
  const found = await executeOperation(part.planned, run, { [part.entry]: seeds.map(({ known }) => known) });
  for (const { known, places } of seeds) for (const { object } of places) merge(object, copyOf(known));
  for (const error of found.errors.list) errors.add(...placed(error, seeds));
}

function seedsOf({ type, key, place, fields }: PlannedPart, run: PlanRun, data: Json, errors: AnswerErrors): Map<string, Seed> {
  const seeds = new Map<string, Seed>();
  const report = new LostReport(errors);
  const steps = place.map((step) => ({ Field: step }));
  visit(data, steps, 0, [], run.schema, (object, path) => {
    if (object.__typename !== type) return;
    const missing = key.find((name) => object[name] === undefined || object[name] === null);
    if (missing) {
      const cause = errors.causeOf(object, path, missing);
      return report.add({ alias: type, path }, new Map(fields.map(({ internalKey }) => [internalKey, cause])));
    }
    const known = Object.fromEntries([['__typename', type], ...key.map((name) => [name, object[name]])]);
    const id = JSON.stringify(known);
    const seed: Seed = seeds.get(id) ?? { known, places: [] };
    seed.places.push({ object, path });
    seeds.set(id, seed);
  });
  report.close();
  return seeds;
}

/** Copies an error to every place of its entity; an error with `affected` already stands for all places, so it is kept once. */
function placed(error: AnswerError, seeds: readonly Seed[]): AnswerError[] {
  const [, index, ...rest] = error.path ?? [];
  const places = typeof index === 'number' ? (seeds[index]?.places ?? []) : (seeds[0]?.places.slice(0, 1) ?? []);
  const kept = error.extensions?.affected === undefined ? places : places.slice(0, 1);
  return kept.map(({ path }) => ({ ...error, path: [...path, ...rest] }));
}
