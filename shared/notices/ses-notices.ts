import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Notices } from './notice.ts';
import { pausedMail } from './notice.ts';

/** Without a sender address nothing is mailed; the alarm tells the operators either way. */
export function createSesNotices(client: SESv2Client, sender: string | undefined): Notices {
  return {
    async paused(connection, why) {
      const mail = pausedMail(connection, why);
      if (!mail || !sender) return;
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: sender,
          Destination: { ToAddresses: [mail.to] },
          Content: { Simple: { Subject: { Data: mail.subject }, Body: { Text: { Data: mail.text } } } },
        }),
      );
    },
  };
}
