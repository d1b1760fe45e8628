import type { Mailer, MailFacts, Notices } from './notice.ts';
import { pausedMail } from './paused-mail.ts';
import type { ToldStore } from './told.ts';

export interface Mailing {
  /** Absent where the stage has no sender: nothing is mailed, and the alarm tells the operators either way. */
  mailer?: Mailer | undefined;
  facts: MailFacts;
}

/** Tells at once. What could not be told is noted nowhere, so that it is made good later. */
export function createNotices({ mailer, facts }: Mailing, told: Pick<ToldStore, 'notePause'>): Notices {
  return {
    async paused(connection, why, since) {
      const mail = pausedMail(connection, { why, since }, facts);
      if (!mail || !mailer) return;
      await mailer.send(mail);
      await told.notePause(connection.id, since);
    },
  };
}
