import type { Act } from '../../../shared/history/acts.ts';
import type { Details } from '../../../shared/wording.ts';
import type { Operator } from '../operator.ts';

type Noting = Pick<Operator, 'history' | 'who' | 'why' | 'now' | 'warn'>;

/** Keeps who did what, when and why. The act has happened, so a history that cannot be written does not undo it. */
export async function noteAct(
  connection: string,
  act: Act,
  details: Details,
  { history, who, why: reason, now, warn }: Noting,
): Promise<void> {
  const at = now().toISOString();
  await history.note(connection, { at, who, act, details, reason }).catch((error: unknown) => {
    warn(`It was done, but could not be written into the history of ${connection}: ${String(error)}`);
  });
}
