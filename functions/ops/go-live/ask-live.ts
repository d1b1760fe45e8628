import { needsPerson } from '../../../shared/operations/checklist.ts';
import { checklistOf } from '../jobs/checklist-of.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';

/** What a customer has to do before they can ask: `check` run the set-up to its end, `plan` see what would happen. */
export type BeforeLive = 'check' | 'plan' | 'nothing';

/** What is still missing before a prepared connection can be started. */
export async function beforeLive(id: string, operator: Operator): Promise<BeforeLive> {
  const items = checklistOf(await operator.jobs.read(id, 'set-up'));
  if (!items || needsPerson(items)) return 'check';
  const connection = await operator.connections.get(id);
  return connection?.shownPlan ? 'nothing' : 'plan';
}

/** Keeps that its customer wants a prepared connection started; answers whether this was the first time. */
export async function askLive(id: string, name: string, operator: Operator): Promise<boolean> {
  const liveAsked = { at: operator.now().toISOString(), name };
  const isFirst = await operator.connections.change(id, (current) =>
    current?.status === 'prepared' && !current.liveAsked ? { ...current, liveAsked } : undefined,
  );
  if (isFirst) await noteAct(id, 'live-asked', {}, operator);
  return isFirst !== undefined;
}
