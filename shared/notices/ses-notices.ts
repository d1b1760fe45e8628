import type { Mail, Notices } from './notice.ts';
import { failureMail, pausedMail } from './notice.ts';
import { sendMail } from './ses-mail.ts';

/** Without a sender address nothing is mailed; the alarm tells the operators either way. */
export function createSesNotices(sender: string | undefined): Notices {
  const send = async (mail: Mail | undefined) => {
    if (mail && sender) await sendMail(sender, mail);
  };
  return {
    paused: (connection, why) => send(pausedMail(connection, why)),
    failed: (connection, troubles) => send(failureMail(connection, troubles)),
  };
}
