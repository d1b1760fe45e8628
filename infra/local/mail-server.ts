import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Collections } from '../../test/vendors/kit/collection.ts';
import { bouncedEvent } from './mail-events.ts';
import type { Mail } from './sent-mail.ts';

/** SES takes anything but 7-bit ASCII only with its character set. */
const text = z
  .object({ Data: z.string(), Charset: z.string().optional() })
  .refine(({ Data, Charset }) => Charset !== undefined || /^[\x00-\x7f]*$/.test(Data), 'needs a Charset');
const tagPart = z.string().regex(/^[\w.@-]{1,256}$/, 'takes only ASCII letters, digits and -_.@');
const outboundEmail = z.object({
  FromEmailAddress: z.string().min(1),
  Destination: z.object({
    ToAddresses: z.array(z.string()).default([]),
    CcAddresses: z.array(z.string()).default([]),
    BccAddresses: z.array(z.string()).default([]),
  }),
  ReplyToAddresses: z.array(z.string()).default([]),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: tagPart, Value: tagPart })).default([]),
  Content: z.object({
    Simple: z.object({ Subject: text, Body: z.object({ Text: text.optional(), Html: text.optional() }) }),
  }),
});

/**
 * Keeps what SES v2 would have sent. `GET /mails` shows it, oldest first. What goes to an address at bounce.example comes
 * back, which is told as SES tells EventBridge.
 */
export function createMailServer(collections: Collections, tell: (event: object) => void): Hono {
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
    const event = bouncedEvent(mail, new Date());
    if (event) tell(event);
    return context.json({ MessageId: mail.id });
  });
  app.get('/', (context) => context.text('The mails of Tandem are kept here. GET /mails shows them.\n'));
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
    ...(email.ConfigurationSetName && { configurationSet: email.ConfigurationSetName }),
    tags: Object.fromEntries(email.EmailTags.map(({ Name, Value }) => [Name, Value])),
  };
}
