import * as z from 'zod';
import type { Bounce } from '../../shared/notices/bounces.ts';
import { CONNECTION_TAG } from '../../shared/notices/notice.ts';

const mail = z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) });
const recipient = z.object({ emailAddress: z.string(), diagnosticCode: z.string().optional() });

/** https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html */
const sesEvent = z.discriminatedUnion('detail-type', [
  z.object({
    'detail-type': z.literal('Email Bounced'),
    detail: z.object({
      mail,
      bounce: z.object({ timestamp: z.string(), bouncedRecipients: z.array(recipient) }),
    }),
  }),
  z.object({
    'detail-type': z.literal('Email Complaint Received'),
    detail: z.object({
      mail,
      complaint: z.object({ timestamp: z.string(), complainedRecipients: z.array(recipient) }),
    }),
  }),
]);

export interface ReadBounces {
  /** Whose mail it was; undefined of one to the operators. */
  connection: string | undefined;
  bounces: Bounce[];
}

const LONGEST_WHY = 300;

/** What an event of SES says. Throws where it says something else. */
export function readBounces(event: unknown): ReadBounces {
  const parsed = sesEvent.parse(event);
  const connection = parsed.detail.mail.tags[CONNECTION_TAG]?.[0];
  if (parsed['detail-type'] === 'Email Complaint Received') {
    const { timestamp, complainedRecipients } = parsed.detail.complaint;
    const bounces = complainedRecipients.map(({ emailAddress }) => ({
      ...{ address: emailAddress, kind: 'complained' as const, at: instant(timestamp) },
    }));
    return { connection, bounces };
  }
  const { timestamp, bouncedRecipients } = parsed.detail.bounce;
  const bounces = bouncedRecipients.map(({ emailAddress, diagnosticCode }) => ({
    ...{ address: emailAddress, kind: 'bounced' as const, at: instant(timestamp) },
    ...(diagnosticCode !== undefined && { why: diagnosticCode.slice(0, LONGEST_WHY) }),
  }));
  return { connection, bounces };
}

const instant = (timestamp: string) => new Date(timestamp).toISOString();
