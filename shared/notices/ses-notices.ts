import type { Mail, Notices } from './notice.ts';
import { failureMail } from './failure-mail.ts';
import { pausedMail } from './paused-mail.ts';
import { sendMail } from './ses-mail.ts';

export interface MailSettings {
  /** Without a sender address nothing is mailed; the alarm tells the operators either way. */
  sender?: string | undefined;
  /** Whom customers are told to turn to, where their connection names nobody. */
  supportContact?: string | undefined;
  now(): Date;
}

export function createSesNotices({ sender, supportContact, now }: MailSettings): Notices {
  const send = async (mail: Mail | undefined) => {
    if (mail && sender) await sendMail(sender, mail);
  };
  return {
    paused: (connection, why) => send(pausedMail(connection, why, now(), supportContact)),
    failed: (connection, troubles) => send(failureMail(connection, troubles, supportContact)),
  };
}
