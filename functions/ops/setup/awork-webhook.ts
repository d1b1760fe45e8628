import type { WebhookFields } from '../../../shared/vendors/awork/client.ts';
import { aworkAccess } from '../../../shared/vendors/awork/access.ts';
import type { AworkWebhook } from '../../../shared/vendors/awork/records.ts';
import { aworkHookHeader } from '../../../shared/vendors/awork/webhook.ts';
import type { MocoAworkTools } from '../../connectors/moco-awork-tools.ts';
import type { Bench } from './bench.ts';
import type { ChecklistItem } from './checklist.ts';
import { hookEvents } from './hook-events.ts';

type Awork = MocoAworkTools['awork'];

/** One webhook for all events, active and with today's address and secret. Hooks of others are never touched. */
export async function ensureAworkWebhook({ awork }: MocoAworkTools, bench: Bench): Promise<ChecklistItem[]> {
  const wanted = wantedWebhook(bench);
  if (!wanted)
    return [{ state: 'person', what: 'awork webhook: no secret is stored; add the connection again' }];
  const [first, ...others] = await ourWebhooks(awork, bench);
  for (const { id } of others) await awork.deleteWebhook(id);
  const what = `awork webhook "${wanted.name}" (${wanted.events.length} events)`;
  if (!first) {
    await awork.createWebhook(wanted);
    return [{ state: 'created', what }];
  }
  // awork does not show which header it sends, so it is set every time.
  await awork.updateWebhook(first.id, wanted);
  const isGood = others.length === 0 && isAsWanted(first, wanted);
  return [{ state: isGood ? 'ok' : 'repaired', what: first.isActive ? what : `${what}, was switched off` }];
}

export async function removeAworkWebhooks({ awork }: MocoAworkTools, bench: Bench): Promise<ChecklistItem[]> {
  const ours = await ourWebhooks(awork, bench);
  for (const { id } of ours) await awork.deleteWebhook(id);
  return [{ state: 'done', what: `awork webhook: ${ours.length} removed` }];
}

async function ourWebhooks(awork: Awork, { isOurs }: Bench): Promise<AworkWebhook[]> {
  return (await awork.webhooks()).filter(({ uri }) => isOurs('awork', uri));
}

function wantedWebhook({ connection, secret, definitions, hookUrl }: Bench): WebhookFields | undefined {
  const [hookSecret] = aworkAccess.parse(secret.vendors['awork']).hookSecrets;
  return hookSecret === undefined
    ? undefined
    : {
        name: `Tandem ${connection.id}`,
        uri: hookUrl('awork'),
        events: hookEvents('awork', definitions),
        header: `${aworkHookHeader}=${hookSecret}`,
      };
}

function isAsWanted({ name, uri, events, isActive }: AworkWebhook, wanted: WebhookFields): boolean {
  const sorted = (names: readonly string[]) =>
    names
      .map((each) => each.trim())
      .toSorted()
      .join();
  const hasEvents = sorted(events.split(',')) === sorted(wanted.events);
  return isActive && hasEvents && name === wanted.name && uri === wanted.uri;
}
