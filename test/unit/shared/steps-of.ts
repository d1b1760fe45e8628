import type { Prepared } from '../../../shared/direction.ts';

/** What is to be carried out of a record that needs it. */
export function stepsOf(prepared: Prepared): Extract<Prepared, { apply: unknown }> {
  if ('apply' in prepared) return prepared;
  throw new Error(`${prepared.verdict.kind} ${prepared.verdict.reason.code}`);
}
