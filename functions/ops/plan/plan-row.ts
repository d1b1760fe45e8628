import type { PlannedStep, Verdict } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Details } from '../../../shared/wording.ts';
import type { Operator } from '../operator.ts';

export const planKinds = ['create', 'adopt', 'change', 'delete', 'skip', 'wait', 'park', 'retry'] as const;
/** `adopt`: it is there already and becomes ours. `retry`: the vendor did not answer well enough to tell. */
export type PlanKind = (typeof planKinds)[number];

export interface PlanRow {
  direction: string;
  entity: string;
  id: string;
  plan: PlanKind;
  /** As people call it, where that is known before. */
  name: string | null;
  code: string | null;
  sentence: string | null;
  /** Of its reason, which is said anew to whoever reads it. */
  details: Details | null;
  steps: PlannedStep[];
}

export type PlannedRecord = Pick<PlanRow, 'direction' | 'entity' | 'id'>;

/** What a verdict means for one record. `isBound` says whether the record is on the other side already. */
export function planRow(
  record: PlannedRecord,
  verdict: Verdict,
  isBound: boolean,
  { say }: Pick<Operator, 'say'>,
): PlanRow {
  if (verdict.kind === 'steps') {
    const steps = verdict.steps.map((step) => ({
      ...{ do: step.do, what: step.what },
      ...(step.beside && { beside: step.beside }),
    }));
    const name = verdict.steps.find((step) => step.name !== undefined)?.name ?? null;
    return {
      ...record,
      plan: kindOfSteps(steps, isBound),
      name,
      code: null,
      sentence: null,
      details: null,
      steps,
    };
  }
  const { reason, details } = verdict;
  const plan = verdict.kind === 'nothing' ? 'skip' : verdict.kind;
  const said = { code: reason.code, sentence: say(reason.code, details), details };
  return { ...record, plan, name: null, ...said, steps: [] };
}

function kindOfSteps(steps: readonly PlannedStep[], isBound: boolean): PlanKind {
  const has = (verb: string) => steps.some((step) => step.do.startsWith(`${verb}-`));
  if (has('adopt') || has('link')) return 'adopt';
  if (has('delete') && !has('create')) return 'delete';
  return !isBound && has('create') ? 'create' : 'change';
}

/** A failure while reading; what would fail for every record ends the command instead. */
export function failedRow(record: PlannedRecord, error: unknown, { say }: Pick<Operator, 'say'>): PlanRow {
  if (!(error instanceof Failure)) throw error;
  const { kind, code } = error.reason;
  if (kind === 'pause') throw error;
  const { details } = error;
  return { ...record, plan: kind, name: null, code, sentence: say(code, details), details, steps: [] };
}
