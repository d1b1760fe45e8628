import type { Mail, Mailer } from '../../../shared/notices/notice.ts';
import { MailRefused } from '../../../shared/notices/notice.ts';
import type { Versioned } from '../../../shared/store/versioned-item.ts';

/** As long as a function may run at all. */
const SENDING_MILLISECONDS = 15 * 60_000;

interface Ledger {
  /** ISO instant until which whoever sends may be at it. */
  sendingUntil?: string | undefined;
}

export function isBeingSent({ sendingUntil }: Ledger, now: Date): boolean {
  return sendingUntil !== undefined && sendingUntil > now.toISOString();
}

/** The last sending was cut off, so that nobody knows whether the mail left. */
export function wasCutOff({ sendingUntil }: Ledger): boolean {
  return sendingUntil !== undefined;
}

export interface Sending<T> {
  before: Versioned<T>;
  /** What is known to be told when the mail has left. */
  next: T;
  mail: Mail;
}

/**
 * Writes down that it sends, sends, and writes down what was told. Of two at once one sends; the other answers false.
 * Cut off in between, the mail is sent once more: rather twice than never, and the second says so.
 */
export async function sendOnce<T extends Ledger>(
  { before, next, mail }: Sending<T>,
  replace: (value: T, revision: number) => Promise<boolean>,
  mailer: Mailer,
  now: Date,
): Promise<boolean> {
  const sendingUntil = new Date(now.getTime() + SENDING_MILLISECONDS).toISOString();
  if (!(await replace({ ...before.value, sendingUntil }, before.revision))) return false;
  const revision = before.revision + 1;
  try {
    await mailer.send(mail);
  } catch (error) {
    if (error instanceof MailRefused) await replace(before.value, revision);
    throw error;
  }
  await replace(next, revision);
  return true;
}
