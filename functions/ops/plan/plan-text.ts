import { saidSteps } from '../../../shared/worker/said-steps.ts';
import type { Details } from '../../../shared/wording.ts';
import { findDefinition } from '../access/find-definition.ts';
import type { Operator } from '../operator.ts';
import { describe } from './plan-report.ts';
import type { PlanRow } from './plan-row.ts';

/** What would happen to a record: for operators step by step, for customers in the words of their language. */
export function planText(
  row: Pick<PlanRow, 'direction' | 'code' | 'sentence' | 'steps'> & {
    details?: Details | null | undefined;
  },
  { connectors, language, who, say }: Pick<Operator, 'connectors' | 'language' | 'who' | 'say'>,
): string {
  if (row.code !== null && row.details) return say(row.code, row.details);
  if (row.sentence !== null || who.kind !== 'customer') return describe(row);
  const { stepWords } = findDefinition(row.direction, { connectors }) ?? {};
  return String(saidSteps(row.steps, stepWords)[`steps_${language}`] ?? '');
}
