import type { Notices } from './notice.ts';
import { pausedMail } from './notice.ts';
import { sendMail } from './ses-mail.ts';

/** Without a sender address nothing is mailed; the alarm tells the operators either way. */
export function createSesNotices(sender: string | undefined): Notices {
  return {
    async paused(connection, why) {
      const mail = pausedMail(connection, why);
      if (!mail || !sender) return;
      await sendMail(sender, mail);
    },
  };
}
