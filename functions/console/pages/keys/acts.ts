import * as z from 'zod';
import type { VendorDefinition } from '../../../../shared/vendors/define-vendor.ts';
import { say } from '../../../../shared/wording.ts';
import { findConnector } from '../../../ops/access/find-connection.ts';
import { storeSignatureKey } from '../../../ops/connections/key.ts';
import { renewAccess } from '../../../ops/connections/renew-access.ts';
import type { Console, ConsoleContext } from '../../context.ts';
import { notFound } from '../../page/not-found.ts';
import type { Said } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import { keysPage } from './page.ts';
import { words } from './words.ts';

/** Files are no keys. */
const texts = z.record(z.string(), z.string().catch(''));

/** `/connections/:id/keys`: enters and renews keys, for operators and the connection's customer. */
export function addKeyPages(app: Console): void {
  app.get('/connections/:id/keys', (context) => keysPage(context));
  app.post('/connections/:id/keys/:form', async (context) => {
    const { connection, operator } = context.var;
    if (connection.status === 'cancelled') return notFound(context);
    const { vendors } = findConnector(connection.connector, operator);
    const form = context.req.param('form');
    const ofKeys = vendors.find(({ id }) => form === id);
    if (ofKeys) return renew(context, ofKeys);
    const signing = vendors.find(({ id, signatureKey }) => signatureKey && form === `${id}-signature`);
    return signing ? keysPage(context, await storeSignature(context, signing)) : notFound(context);
  });
}

async function renew(context: ConsoleContext, vendor: VendorDefinition): Promise<Response> {
  const { connection, operator, language } = context.var;
  const entered = texts.parse(await context.req.parseBody());
  const renewal = await renewAccess(connection.id, vendor, entered, operator);
  if (renewal.kind === 'ended') return notFound(context);
  const contact = connection.notify?.contact;
  return keysPage(context, outcomeOf(renewal, vendor.id, { language, contact }));
}

async function storeSignature(
  context: ConsoleContext,
  { id: vendor, signatureKey }: VendorDefinition,
): Promise<Said> {
  const { connection, operator, language } = context.var;
  const { key = '' } = texts.parse(await context.req.parseBody());
  const told = { form: 'signature', vendor } as const;
  if (!signatureKey?.safeParse(key.trim()).success)
    return { ...told, status: 400, text: say(words.signatureWrong, { vendor }, language) };
  const { data } = await storeSignatureKey(connection.id, key, false, operator);
  const wording = data.changed ? words.signatureKept : words.signatureKnown;
  return { ...told, status: 200, text: say(wording, { vendor }, language) };
}
