import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Collections } from '../../test/vendors/kit/collection.ts';

const text = z.object({ Data: z.string() });
const outboundEmail = z.object({
  FromEmailAddress: z.string().min(1),
  Destination: z.object({
    ToAddresses: z.array(z.string()).default([]),
    CcAddresses: z.array(z.string()).default([]),
    BccAddresses: z.array(z.string()).default([]),
  }),
  ReplyToAddresses: z.array(z.string()).default([]),
  Content: z.object({
    Simple: z.object({ Subject: text, Body: z.object({ Text: text.optional(), Html: text.optional() }) }),
  }),
});

export interface Mail {
  id: string;
  sentAt: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  text?: string;
  html?: string;
}

/** Keeps what SES v2 would have sent. `GET /mails` shows it, oldest first. */
export function createMailServer(collections: Collections): Hono {
  const collection = collections.open<Mail>('mails');
  const app = new Hono();
  app.post('/v2/email/outbound-emails', async (context) => {
    const parsed = outboundEmail.safeParse(await context.req.json());
    if (!parsed.success) {
      const headers = { 'x-amzn-errortype': 'BadRequestException' };
      return context.json({ message: z.prettifyError(parsed.error) }, 400, headers);
    }
    const mail = toMail(parsed.data);
    collection.put(mail.id, mail);
    return context.json({ MessageId: mail.id });
  });
  app.get('/mails', (context) => context.json(collection.values()));
  return app;
}

function toMail(email: z.infer<typeof outboundEmail>): Mail {
  const { Subject, Body } = email.Content.Simple;
  return {
    id: randomUUID(),
    sentAt: new Date().toISOString(),
    from: email.FromEmailAddress,
    to: email.Destination.ToAddresses,
    cc: email.Destination.CcAddresses,
    bcc: email.Destination.BccAddresses,
    replyTo: email.ReplyToAddresses,
    subject: Subject.Data,
    ...(Body.Text && { text: Body.Text.Data }),
    ...(Body.Html && { html: Body.Html.Data }),
  };
}
