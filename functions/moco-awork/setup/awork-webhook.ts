import type { WebhookFields } from '../../../shared/vendors/awork/client.ts';
import { aworkAccess } from '../../../shared/vendors/awork/access.ts';
import type { AworkWebhook } from '../../../shared/vendors/awork/records.ts';
import { aworkHookHeader } from '../../../shared/vendors/awork/webhook.ts';
import type { MocoAworkRun } from '../run.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { hookEvents } from '../../../shared/operations/hook-events.ts';

type Awork = MocoAworkRun['awork'];

/** One webhook for all events, active and with today's address and secret. Hooks of others are never touched. */
export async function ensureAworkWebhook(
  { awork }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const wanted = wantedWebhook(setup);
  if (!wanted)
    return [{ state: 'person', what: 'awork webhook: no secret is stored; add the connection again' }];
  const [first, ...others] = await ourWebhooks(awork, setup);
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

export async function removeAworkWebhooks(
  { awork }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const ours = await ourWebhooks(awork, setup);
  for (const { id } of ours) await awork.deleteWebhook(id);
  return [{ state: 'done', what: `awork webhook: ${ours.length} removed` }];
}

async function ourWebhooks(awork: Awork, { isOurs }: SetupContext): Promise<AworkWebhook[]> {
  return (await awork.webhooks()).filter(({ uri }) => isOurs('awork', uri));
}

function wantedWebhook({
  connection,
  secret,
  definitions,
  hookUrl,
}: SetupContext): WebhookFields | undefined {
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
