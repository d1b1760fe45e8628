import * as z from 'zod';
import type { VendorDefinition } from '../../../../shared/vendors/define-vendor.ts';
import { finishSignIn } from '../../../ops/authorize/finish-sign-in.ts';
import { beginSignInLater } from '../../../ops/authorize/sign-in-later.ts';
import type { ConsoleContext } from '../../context.ts';
import { notFound } from '../../page/not-found.ts';
import { signInOutcome } from './outcome.ts';
import { keysPage } from './page.ts';

const attempted = z.object({ state: z.string().min(1).max(200), verifier: z.string().max(200) });

export async function beginHere(
  context: ConsoleContext,
  { id: vendor, signIn }: VendorDefinition,
): Promise<Response> {
  const { connection, operator, language } = context.var;
  if (!signIn) return notFound(context);
  const begun = await beginSignInLater(connection.id, vendor, language, operator);
  return keysPage(context, { pending: { ...begun, vendor } });
}

export async function finishHere(
  context: ConsoleContext,
  { id: vendor, signIn }: VendorDefinition,
): Promise<Response> {
  const { connection, operator, language } = context.var;
  const { data } = attempted.safeParse(await context.req.parseBody());
  if (!signIn || !data) return notFound(context);
  const attempt = { state: data.state, verifier: data.verifier === '' ? undefined : data.verifier };
  const end = await finishSignIn(connection.id, vendor, attempt, operator);
  const said = signInOutcome(end, vendor, { language, contact: connection.notify?.contact });
  const pending = end.kind === 'awaited' ? { ...attempt, vendor, url: end.url } : undefined;
  return keysPage(context, { said, pending });
}
