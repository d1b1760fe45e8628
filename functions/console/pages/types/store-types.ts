import { isDeepStrictEqual } from 'node:util';
import type { AskedTypes, ChoiceProblem } from '../../../../shared/operations/type-choices.ts';
import { findConnection } from '../../../ops/access/find-connection.ts';
import { patientLocks } from '../../../ops/access/patient-locks.ts';
import { noteAct } from '../../../ops/history/note-act.ts';
import type { Operator } from '../../../ops/operator.ts';
import type { SentChoices } from './read-form.ts';

export type Stored =
  | { kind: 'stored' | 'same' | 'changed-meanwhile' }
  | { kind: 'ended' }
  | { kind: 'refused'; problems: ChoiceProblem[] };

/** Stores what was chosen, unless the choices are no longer those that whoever chose has seen. Sending it twice is the same as once. */
export async function storeTypes(
  id: string,
  { chosen, version }: SentChoices,
  asked: AskedTypes,
  operator: Operator,
): Promise<Stored> {
  return patientLocks(operator).alone(id, 'type-choices', async (): Promise<Stored> => {
    // Asking took its time: it may have been paused, ended or changed meanwhile.
    const connection = await findConnection(id, operator);
    if (connection.status === 'cancelled') return { kind: 'ended' };
    const decision = asked.choose(connection, chosen);
    if (decision.kind === 'same') return decision;
    if (asked.sheet(connection, operator.language).version !== version) return { kind: 'changed-meanwhile' };
    if (decision.kind === 'refused') return decision;
    const isStored = await operator.connections.change(id, (current) =>
      current && current.status !== 'cancelled' && isDeepStrictEqual(current.settings, connection.settings)
        ? { ...current, settings: decision.settings }
        : undefined,
    );
    if (!isStored) return { kind: 'changed-meanwhile' };
    await noteAct(id, 'types-chosen', decision.details, operator);
    return { kind: 'stored' };
  });
}
