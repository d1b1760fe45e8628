import { html } from 'hono/html';
import { say } from '../../../../shared/wording.ts';
import { findConnector } from '../../../ops/access/find-connection.ts';
import { listSignatureKeys } from '../../../ops/connections/key.ts';
import type { ConsoleContext } from '../../context.ts';
import { backLink } from '../../page/back-link.ts';
import { notFound } from '../../page/not-found.ts';
import type { Said } from './outcome.ts';
import { vendorSection } from './section.ts';
import type { PendingSignIn } from './sign-in-part.ts';
import { words } from './words.ts';

interface JustSent {
  said?: Said;
  pending?: PendingSignIn | undefined;
}

/** By which keys a connection reaches its vendors, with what came of those that were just entered. */
export async function keysPage(context: ConsoleContext, { said, pending }: JustSent = {}): Promise<Response> {
  const { connection, operator, language, page } = context.var;
  const secret = await operator.secrets.read(connection, { fresh: true });
  if (!secret || connection.status === 'cancelled') return notFound(context);
  const { vendors } = findConnector(connection.connector, operator);
  const sections = await Promise.all(
    vendors.map(async (vendor) => {
      const { data } = vendor.signatureKey ? await listSignatureKeys(connection.id, operator) : {};
      const sent = {
        said: said?.vendor === vendor.id ? said : undefined,
        pending: pending?.vendor === vendor.id ? pending : undefined,
      };
      const access = secret.vendors[vendor.id] ?? {};
      return vendorSection({ vendor, access, signatureEnds: data?.ends, ...sent }, context.var);
    }),
  );
  const title = `${say(words.title, {}, language)} – ${connection.id}`;
  return page(
    title,
    html`<p>${say(words.intro, {}, language)}</p>
      ${sections} ${backLink(context)}`,
    said?.status,
  );
}
