import type { WebhookFields } from '../../../shared/vendors/awork/client.ts';
import { aworkAccess } from '../../../shared/vendors/awork/access.ts';
import type { AworkWebhook } from '../../../shared/vendors/awork/records.ts';
import { aworkHookHeader } from '../../../shared/vendors/awork/webhook.ts';
import type { MocoAworkRun } from '../run.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { hookEvents } from '../../../shared/operations/hook-events.ts';
import { createTell } from './item.ts';
import { hookWords } from './wordings.ts';

type Awork = MocoAworkRun['awork'];

/** One webhook for all events, active and with today's address and secret. Hooks of others are never touched. */
export async function ensureAworkWebhook(
  { awork }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const wanted = wantedWebhook(setup);
  const tell = createTell(setup);
  if (!wanted) return [tell('person', hookWords.noSecret)];
  const [first, ...others] = await ourWebhooks(awork, setup);
  for (const { id } of others) await awork.deleteWebhook(id);
  const details = { name: wanted.name, count: wanted.events.length };
  if (!first) {
    await awork.createWebhook(wanted);
    return [tell('created', hookWords.awork, details)];
  }
  // awork does not show which header it sends, so it is set every time.
  await awork.updateWebhook(first.id, wanted);
  const isGood = others.length === 0 && isAsWanted(first, wanted);
  return [
    tell(isGood ? 'ok' : 'repaired', first.isActive ? hookWords.awork : hookWords.aworkWasOff, details),
  ];
}

export async function removeAworkWebhooks(
  { awork }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const ours = await ourWebhooks(awork, setup);
  for (const { id } of ours) await awork.deleteWebhook(id);
  return [createTell(setup)('done', hookWords.aworkRemoved, { count: ours.length })];
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
