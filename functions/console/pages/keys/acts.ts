import * as z from 'zod';
import type { VendorDefinition } from '../../../../shared/vendors/define-vendor.ts';
import { say } from '../../../../shared/wording.ts';
import { findConnector } from '../../../ops/access/find-connection.ts';
import { storeSignatureKey } from '../../../ops/connections/key.ts';
import { renewAccess } from '../../../ops/connections/renew-access.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import { notFound } from '../../page/not-found.ts';
import { renewalOutcome } from './outcome.ts';
import { keysPage } from './page.ts';
import { beginHere, finishHere } from './sign-in-acts.ts';
import { words } from './words.ts';

/** Files are no keys. */
const texts = z.record(z.string(), z.string().catch(''));

/** What the forms of a vendor do. */
const acts = {
  '': renew,
  '/signature': storeSignature,
  '/sign-in': beginHere,
  '/signed-in': finishHere,
} as const;

/** `/connections/:id/keys`: enters and renews keys, for operators and the connection's customer. */
export function addKeyPages(app: Console): void {
  app.get('/connections/:id/keys', (context) => keysPage(context));
  for (const [part, act] of Object.entries(acts))
    app.post(`/connections/:id/keys/:vendor${part}`, (context) => {
      const vendor = findVendor(context.req.param('vendor'), context);
      return vendor ? act(context, vendor) : notFound(context);
    });
}

/** None once the connection has ended. */
function findVendor(
  asked: string | undefined,
  { var: { connection, operator } }: ConsoleContext,
): VendorDefinition | undefined {
  if (connection.status === 'cancelled') return undefined;
  return findConnector(connection.connector, operator).vendors.find(({ id }) => id === asked);
}

async function renew(context: ConsoleContext, vendor: VendorDefinition): Promise<Response> {
  const { connection, operator, language } = context.var;
  const entered = texts.parse(await context.req.parseBody());
  const renewal = await renewAccess(connection.id, vendor, entered, operator);
  if (renewal.kind === 'ended') return notFound(context);
  const contact = connection.notify?.contact;
  return keysPage(context, { said: renewalOutcome(renewal, vendor.id, { language, contact }) });
}

async function storeSignature(
  context: ConsoleContext,
  { id: vendor, signatureKey }: VendorDefinition,
): Promise<Response> {
  const { connection, operator, language } = context.var;
  if (!signatureKey) return notFound(context);
  const { key = '' } = texts.parse(await context.req.parseBody());
  const told = { form: 'signature', vendor } as const;
  if (!signatureKey.safeParse(key.trim()).success) {
    const text = say(words.signatureWrong, { vendor }, language);
    return keysPage(context, { said: { ...told, status: 400, text } });
  }
  const { data } = await storeSignatureKey(connection.id, key, false, operator);
  const text = say(data.changed ? words.signatureKept : words.signatureKnown, { vendor }, language);
  return keysPage(context, { said: { ...told, status: 200, text } });
}
