import { Failure } from '../../../shared/failure.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { hookEvents } from '../../../shared/operations/hook-events.ts';
import type { SeenFaults } from '../../../shared/operations/attempt-look.ts';
import { attemptLook, troubleOf } from '../../../shared/operations/attempt-look.ts';
import type { HookReport } from '../../../shared/operations/hook-report.ts';
import { hooksAlone } from '../../../shared/operations/hooks-alone.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { isRefused } from '../../../shared/store/hook-notes.ts';
import { personioAccess } from '../../../shared/vendors/personio/access.ts';
import type { PersonioHook } from '../../../shared/vendors/personio/records.ts';
import type { WebhookFields } from '../../../shared/vendors/personio/webhook-calls.ts';
import type { PersonioHqRun } from '../run.ts';
import type { Tell } from './tell.ts';
import { hookWords } from './wordings.ts';

/** One webhook for all events, switched on, with today's address and token. Those of others are never touched. */
export async function ensurePersonioWebhook(
  { apiVersion, personio }: PersonioHqRun,
  setup: SetupContext,
  tell: Tell,
): Promise<ChecklistItem[]> {
  if (apiVersion === 'v1') return [tell.item('ok', hookWords.none)];
  const wanted = wantedWebhook(setup);
  if (!wanted) return [tell.item('person', hookWords.noSecret)];
  try {
    const seen: SeenFaults = new Set();
    await bringInLine({ wanted, seen, writesAnyway: true }, personio, setup);
    const state = seen.has('missing') ? 'created' : seen.size > 0 ? 'repaired' : 'ok';
    const hook = tell.item(state, hookWords.hook, { count: wanted.events.length });
    return [hook, ...(await otherSecret(setup, tell))];
  } catch (error) {
    // Webhooks only make changes arrive sooner, so a key that may not create them is no hindrance.
    if (!isDenied(error)) throw error;
    return [tell.item('warning', hookWords.refused)];
  }
}

/** The same, but written only where something is wrong. `lookedAt` (ISO) is when that was done last. */
export function mendPersonioWebhook(
  { apiVersion, personio }: PersonioHqRun,
  setup: SetupContext,
  lookedAt?: string,
): Promise<HookReport> {
  return attemptLook('personio', setup, async (seen) => {
    if (apiVersion === 'v1') return { look: 'none' };
    const wanted = wantedWebhook(setup);
    if (!wanted) return { look: 'seen', trouble: troubleOf('unstored', hookWords.noSecret) };
    const last = await setup.lastHooks('personio');
    const writesAnyway = isRefused(last, lookedAt);
    if (writesAnyway) seen.add('secret');
    try {
      await bringInLine({ wanted, seen, writesAnyway }, personio, setup);
    } catch (error) {
      // Some customers never let us make any.
      if (!isDenied(error) || last.accepted !== undefined) throw error;
      seen.clear();
      return { look: 'none' };
    }
    return { look: 'seen' };
  });
}

interface Order {
  wanted: WebhookFields;
  seen: SeenFaults;
  writesAnyway: boolean;
}

function bringInLine(
  { wanted, seen, writesAnyway }: Order,
  personio: PersonioHqRun['personio'],
  setup: SetupContext,
): Promise<void> {
  return hooksAlone(setup, async () => {
    const [first, ...others] = await ourWebhooks(personio, setup);
    if (others.length > 0) seen.add('doubled');
    if (!first) seen.add('missing');
    else if (!isOn(first)) seen.add('off');
    if (first && (first.url !== wanted.url || !hasEvents(first, wanted))) seen.add('outdated');
    for (const { id } of others) await personio.deleteWebhook(id);
    if (!first) await personio.createWebhook(wanted);
    // Personio does not show its token again.
    else if (writesAnyway || seen.size > 0) await personio.updateWebhook(first.id, wanted);
  });
}

function isDenied(error: unknown): boolean {
  return error instanceof Failure && error.reason.code === 'access-denied';
}

/** Where Personio does not list them, they are believed to be there. */
function hasEvents({ enabled_events: events }: PersonioHook, wanted: WebhookFields): boolean {
  return !events || events.toSorted().join() === wanted.events.toSorted().join();
}

async function otherSecret(setup: SetupContext, tell: Tell): Promise<ChecklistItem[]> {
  const last = await setup.lastHooks('personio');
  if (!isRefused(last)) return [];
  const at = (last.refused ?? '').slice(0, 16).replace('T', ' ');
  return [tell.item('warning', hookWords.otherSecret, { at })];
}

export async function removePersonioWebhooks(
  { personio }: PersonioHqRun,
  setup: SetupContext,
  tell: Tell,
): Promise<ChecklistItem[]> {
  const ours = await ourWebhooks(personio, setup);
  for (const { id } of ours) await personio.deleteWebhook(id);
  return [tell.item('done', hookWords.removed, { count: ours.length })];
}

const isOn = ({ status }: PersonioHook) => status === 'ENABLED';

/** The one that works is kept. */
async function ourWebhooks(personio: PersonioHqRun['personio'], { isOurs }: SetupContext) {
  const ours = (await personio.webhooks()).filter(({ url }) => isOurs('personio', url));
  return ours.toSorted((one, other) => Number(isOn(other)) - Number(isOn(one)));
}

function wantedWebhook({
  connection,
  secret,
  definitions,
  hookUrl,
}: SetupContext): WebhookFields | undefined {
  const [token] = personioAccess.parse(secret.vendors['personio']).hookSecrets;
  if (token === undefined) return undefined;
  return {
    url: hookUrl('personio'),
    token,
    events: hookEvents('personio', definitions),
    description: `Tandem ${connection.id}`,
  };
}
