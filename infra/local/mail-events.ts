import { randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT, LOCAL_REGION, localArn } from './local-account.ts';
import type { Mail } from './sent-mail.ts';

const BOUNCING = '@bounce.example';

/**
 * What SES tells EventBridge of a mail that bounces; undefined where it arrives, or was sent without a configuration set.
 * https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html
 */
export function bouncedEvent(mail: Mail, now: Date): object | undefined {
  const { id, to, from, sentAt, tags, configurationSet } = mail;
  const bounced = to.filter((address) => address.endsWith(BOUNCING));
  if (configurationSet === undefined || bounced.length === 0) return undefined;
  return {
    ...{ version: '0', id: randomUUID(), source: 'aws.ses', 'detail-type': 'Email Bounced' },
    ...{ account: LOCAL_ACCOUNT, region: LOCAL_REGION, time: now.toISOString() },
    resources: [localArn('ses', `configuration-set/${configurationSet}`)],
    detail: {
      eventType: 'Bounce',
      bounce: {
        ...{ feedbackId: randomUUID(), bounceType: 'Permanent', bounceSubType: 'General' },
        bouncedRecipients: bounced.map((emailAddress) => ({
          ...{ emailAddress, action: 'failed', status: '5.1.1' },
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        })),
        timestamp: now.toISOString(),
      },
      mail: {
        ...{ timestamp: sentAt, source: from, messageId: id, destination: to },
        tags: {
          'ses:configuration-set': [configurationSet],
          ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
        },
      },
    },
  };
}
