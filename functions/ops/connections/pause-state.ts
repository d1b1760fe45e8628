import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection, PauseNote } from '../../../shared/connections/connection.ts';
import { contactOf } from '../../../shared/connections/contact-of.ts';
import type { Reason } from '../../../shared/reason.ts';
import type { Operator } from '../operator.ts';

/** Why and since when a connection does not run, and what lets it run again. */
export interface PauseState extends PauseNote {
  sentence: string;
  next: string;
}

const codesOfKeys = new Set(
  Object.values<Reason>(commonReasons).flatMap(({ code, todoOnKeysPage }) => (todoOnKeysPage ? [code] : [])),
);

/** Whether it runs again once keys are entered. */
export function isOfKeys({ code }: Pick<PauseNote, 'code'>): boolean {
  return codesOfKeys.has(code);
}

export function pauseState(
  { id, paused, notify }: Pick<Connection, 'id' | 'paused' | 'notify'>,
  { say }: Pick<Operator, 'say'>,
): PauseState | null {
  if (!paused) return null;
  const resume = `ops connections resume ${id}`;
  if (paused.code === commonReasons['connection-paused'].code)
    return { ...paused, sentence: 'An operator paused it.', next: `To let it run again: ${resume}` };
  const sentence = say(paused.code, { ...contactOf({ notify }), ...paused.details });
  if (paused.code === commonReasons['sign-in-needed'].code)
    return {
      ...paused,
      sentence,
      next: `To sign in: ops authorize ${id} ${paused.details['vendor']}, then: ${resume}`,
    };
  return { ...paused, sentence, next: `Then: ops connections add FILE with what is new, and: ${resume}` };
}
