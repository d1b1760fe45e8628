import type { SESv2ClientConfig } from '@aws-sdk/client-sesv2';
import { SendEmailCommand, SESv2Client, SESv2ServiceException } from '@aws-sdk/client-sesv2';
import { awsLimits } from '../lambda/aws-limits.ts';
import type { Mail, Mailer } from './notice.ts';
import { CONNECTION_TAG, MailRefused } from './notice.ts';

export interface SesSender {
  /** The address alone. */
  sender: string;
  /** Where SES tells bounces; without it they are told to nobody. */
  configurationSet?: string | undefined;
}

/** SES takes anything but 7-bit ASCII only with its character set. */
const utf8 = (said: string) => ({ Data: said, Charset: 'UTF-8' });

/** Sends through SES. */
export function createSesMailer(
  { sender, configurationSet }: SesSender,
  config: SESv2ClientConfig = awsLimits,
): Mailer {
  const client = new SESv2Client(config);
  return {
    async send(mail) {
      const command = new SendEmailCommand({
        FromEmailAddress: `Tandem <${sender}>`,
        ...(configurationSet && { ConfigurationSetName: configurationSet }),
        ...contentOf(mail),
      });
      await client.send(command).catch((error: unknown) => {
        if (!(error instanceof SESv2ServiceException) || error.$fault !== 'client') throw error;
        throw new MailRefused(`${error.name}: ${error.message}`, { cause: error });
      });
    },
  };
}

function contentOf({ to, replyTo, subject, text, html, connection }: Mail) {
  return {
    Destination: { ToAddresses: [...to] },
    ...(replyTo && { ReplyToAddresses: [replyTo] }),
    ...(connection && { EmailTags: [{ Name: CONNECTION_TAG, Value: connection }] }),
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), Html: utf8(html) },
        // Keeps out-of-office replies away (RFC 3834).
        Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
      },
    },
  };
}
