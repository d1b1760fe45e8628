import { saidSteps } from '../../../shared/worker/said-steps.ts';
import { findDefinition } from '../access/find-definition.ts';
import type { Operator } from '../operator.ts';
import { describe } from './plan-report.ts';
import type { PlanRow } from './plan-row.ts';

/** What would happen to a record: for operators step by step, for customers in the words of their language. */
export function planText(
  row: Pick<PlanRow, 'direction' | 'sentence' | 'steps'>,
  { connectors, language, who }: Pick<Operator, 'connectors' | 'language' | 'who'>,
): string {
  if (row.sentence !== null || who.kind !== 'customer') return describe(row);
  const { stepWords } = findDefinition(row.direction, { connectors }) ?? {};
  return String(saidSteps(row.steps, stepWords)[`steps_${language}`] ?? '');
}
