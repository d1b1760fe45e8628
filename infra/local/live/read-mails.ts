import * as z from 'zod';

const sentMails = z.array(
  z.object({ sentAt: z.string(), to: z.array(z.string()), subject: z.string(), text: z.string().optional() }),
);

/** What was sent, oldest first. */
export type ReadMails = () => Promise<z.infer<typeof sentMails>>;

/** As the mail server at this address has kept it. */
export function readMailsAt(mailServer: string, ask: typeof fetch): ReadMails {
  return async () => sentMails.parse(await (await ask(`${mailServer}/mails`)).json());
}
