import type { ChecklistItem } from '../../../operations/checklist.ts';
import { hookEvents } from '../../../operations/hook-events.ts';
import type { SetupContext } from '../../../operations/setup-context.ts';
import { createTell } from '../../../operations/tell.ts';
import { aworkAccess } from '../access.ts';
import type { AworkClient, WebhookFields } from '../client.ts';
import type { AworkWebhook } from '../records.ts';
import { aworkHookHeader } from '../webhook.ts';
import { aworkHookWords } from './wordings.ts';

type Hooks = Pick<AworkClient, 'webhooks' | 'createWebhook' | 'updateWebhook' | 'deleteWebhook'>;

/** One webhook for all events, active and with today's address and secret. Hooks of others are never touched. */
export async function ensureAworkWebhook(awork: Hooks, setup: SetupContext): Promise<ChecklistItem[]> {
  const wanted = wantedWebhook(setup);
  const tell = createTell(setup);
  if (!wanted) return [tell('person', aworkHookWords.noSecret)];
  const [first, ...others] = await ourWebhooks(awork, setup);
  for (const { id } of others) await awork.deleteWebhook(id);
  const details = { name: wanted.name, count: wanted.events.length };
  if (!first) {
    await awork.createWebhook(wanted);
    return [tell('created', aworkHookWords.hook, details)];
  }
  // awork does not show which header it sends, so it is set every time.
  await awork.updateWebhook(first.id, wanted);
  const isGood = others.length === 0 && isAsWanted(first, wanted);
  const wording = first.isActive ? aworkHookWords.hook : aworkHookWords.wasOff;
  return [tell(isGood ? 'ok' : 'repaired', wording, details)];
}

export async function removeAworkWebhooks(awork: Hooks, setup: SetupContext): Promise<ChecklistItem[]> {
  const ours = await ourWebhooks(awork, setup);
  for (const { id } of ours) await awork.deleteWebhook(id);
  return [createTell(setup)('done', aworkHookWords.removed, { count: ours.length })];
}

async function ourWebhooks(awork: Hooks, { isOurs }: SetupContext): Promise<AworkWebhook[]> {
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
