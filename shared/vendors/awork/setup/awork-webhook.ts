import { contactOf } from '../../../connections/contact-of.ts';
import type { ChecklistItem } from '../../../operations/checklist.ts';
import { hookEvents } from '../../../operations/hook-events.ts';
import type { SeenFaults } from '../../../operations/attempt-look.ts';
import { attemptLook, troubleOf } from '../../../operations/attempt-look.ts';
import type { HookReport } from '../../../operations/hook-report.ts';
import { hooksAlone } from '../../../operations/hooks-alone.ts';
import type { SetupContext } from '../../../operations/setup-context.ts';
import { createTell } from '../../../operations/tell.ts';
import { isRefused } from '../../../store/hook-notes.ts';
import { aworkAccess } from '../access.ts';
import type { AworkClient, WebhookFields } from '../client.ts';
import type { AworkWebhook } from '../records.ts';
import { aworkHookHeader } from '../webhook.ts';
import { failuresInARow } from './failures-in-a-row.ts';
import { aworkHookWords } from './wordings.ts';

type Hooks = Pick<
  AworkClient,
  'webhooks' | 'createWebhook' | 'updateWebhook' | 'deleteWebhook' | 'webhookLogs'
>;

/** awork switches a webhook off after more than ten. https://developers.awork.com/webhooks */
const MANY_FAILURES = 6;

/** One webhook for all events, active and with today's address and secret. Hooks of others are never touched. */
export async function ensureAworkWebhook(awork: Hooks, setup: SetupContext): Promise<ChecklistItem[]> {
  const wanted = wantedWebhook(setup);
  const tell = createTell(setup);
  if (!wanted) return [tell('person', aworkHookWords.noSecret)];
  const seen: SeenFaults = new Set();
  await bringInLine({ wanted, seen, writesAnyway: true }, awork, setup);
  const details = { name: wanted.name, count: wanted.events.length };
  if (seen.has('missing')) return [tell('created', aworkHookWords.hook, details)];
  const wording = seen.has('off') ? aworkHookWords.wasOff : aworkHookWords.hook;
  return [tell(seen.size === 0 ? 'ok' : 'repaired', wording, details)];
}

/** The same, but written only where something is wrong. `lookedAt` (ISO) is when that was done last. */
export function mendAworkWebhook(awork: Hooks, setup: SetupContext, lookedAt?: string): Promise<HookReport> {
  return attemptLook('awork', setup, async (seen) => {
    const wanted = wantedWebhook(setup);
    if (!wanted) return { look: 'seen', trouble: troubleOf('unstored', aworkHookWords.noSecret) };
    const writesAnyway = isRefused(await setup.lastHooks('awork'), lookedAt);
    if (writesAnyway) seen.add('secret');
    const failing = await bringInLine({ wanted, seen, writesAnyway }, awork, setup);
    const count = failing ? failuresInARow(await awork.webhookLogs(failing.id)) : 0;
    if (count < MANY_FAILURES) return { look: 'seen' };
    const details = { count, ...contactOf(setup.connection) };
    return { look: 'seen', trouble: troubleOf('failing', aworkHookWords.failing, details) };
  });
}

export async function removeAworkWebhooks(awork: Hooks, setup: SetupContext): Promise<ChecklistItem[]> {
  const ours = await ourWebhooks(awork, setup);
  for (const { id } of ours) await awork.deleteWebhook(id);
  return [createTell(setup)('done', aworkHookWords.removed, { count: ours.length })];
}

interface Order {
  wanted: WebhookFields;
  seen: SeenFaults;
  writesAnyway: boolean;
}

/** Answers a webhook that was right, but to which awork has failed to send. */
function bringInLine(
  { wanted, seen, writesAnyway }: Order,
  awork: Hooks,
  setup: SetupContext,
): Promise<AworkWebhook | undefined> {
  return hooksAlone(setup, async () => {
    const [first, ...others] = await ourWebhooks(awork, setup);
    if (others.length > 0) seen.add('doubled');
    if (!first) seen.add('missing');
    else if (!first.isActive) seen.add('off');
    if (first && !isAsWanted(first, wanted)) seen.add('outdated');
    for (const { id } of others) await awork.deleteWebhook(id);
    if (!first) await awork.createWebhook(wanted);
    // awork does not show which header it sends.
    else if (writesAnyway || seen.size > 0) await awork.updateWebhook(first.id, wanted);
    return seen.size === 0 && first?.lastFailureReason ? first : undefined;
  });
}

/** The one that works is kept. */
async function ourWebhooks(awork: Hooks, { isOurs }: SetupContext): Promise<AworkWebhook[]> {
  const ours = (await awork.webhooks()).filter(({ uri }) => isOurs('awork', uri));
  return ours.toSorted((one, other) => Number(other.isActive) - Number(one.isActive));
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

function isAsWanted({ name, uri, events }: AworkWebhook, wanted: WebhookFields): boolean {
  const sorted = (names: readonly string[]) =>
    names
      .map((each) => each.trim())
      .toSorted()
      .join();
  return sorted(events.split(',')) === sorted(wanted.events) && name === wanted.name && uri === wanted.uri;
}
