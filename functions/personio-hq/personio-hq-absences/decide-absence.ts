import type { AbsencePlan } from './plan-absence.ts';
import { planAbsence } from './plan-absence.ts';
import { absenceReasons } from './reasons.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';

/** What HQ is to hold of an absence, and the way there. */
export function decideAbsence(wanted: Wanted, facts: AbsenceFacts): { wanted: Wanted; plan: AbsencePlan } {
  const plan = planAbsence(wanted, facts);
  if (facts.match.kind !== 'deactivated' || !enters(plan)) return { wanted, plan };
  const waits = waiting(facts);
  return { wanted: waits, plan: planAbsence(waits, facts) };
}

/** Nothing is entered for somebody whom HQ has deactivated; what is there stays, may be taken over, and goes with its absence. */
function enters(plan: AbsencePlan): boolean {
  return plan.kind === 'steps' && plan.steps.some((step) => step.do === 'create-absence');
}

function waiting({ source }: AbsenceFacts): Wanted {
  const person = source?.personId ?? '';
  const reason = absenceReasons['absent-person-deactivated'];
  return { kind: 'wait', reason, details: { person }, waitingFor: `person:${person}` };
}
