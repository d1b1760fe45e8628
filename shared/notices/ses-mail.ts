import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail } from './notice.ts';

/** Sends one mail through SES. */
export async function sendMail(sender: string, { to, subject, text }: Mail): Promise<void> {
  await new SESv2Client({}).send(
    new SendEmailCommand({
      FromEmailAddress: sender,
      Destination: { ToAddresses: [...to] },
      Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
    }),
  );
}
