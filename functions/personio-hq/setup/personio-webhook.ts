import { Failure } from '../../../shared/failure.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { hookEvents } from '../../../shared/operations/hook-events.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { personioAccess } from '../../../shared/vendors/personio/access.ts';
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
    const state = await bringInLine(wanted, personio, setup);
    const hook = tell.item(state, hookWords.hook, { count: wanted.events.length });
    return [hook, ...(await otherSecret(setup, tell))];
  } catch (error) {
    // Webhooks only make changes arrive sooner, so a key that may not create them is no hindrance.
    if (!(error instanceof Failure) || error.reason.code !== 'access-denied') throw error;
    return [tell.item('warning', hookWords.refused)];
  }
}

async function bringInLine(
  wanted: WebhookFields,
  personio: PersonioHqRun['personio'],
  setup: SetupContext,
): Promise<'created' | 'repaired' | 'ok'> {
  const [first, ...others] = await ourWebhooks(personio, setup);
  for (const { id } of others) await personio.deleteWebhook(id);
  if (!first) {
    await personio.createWebhook(wanted);
    return 'created';
  }
  // Personio does not show its token again, so it is set every time.
  await personio.updateWebhook(first.id, wanted);
  const isGood = others.length === 0 && first.url === wanted.url && first.status === 'ENABLED';
  return isGood ? 'ok' : 'repaired';
}

async function otherSecret(setup: SetupContext, tell: Tell): Promise<ChecklistItem[]> {
  const { accepted = '', refused } = await setup.lastHooks('personio');
  if (refused === undefined || refused <= accepted) return [];
  return [tell.item('warning', hookWords.otherSecret, { at: refused.slice(0, 16).replace('T', ' ') })];
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

async function ourWebhooks(personio: PersonioHqRun['personio'], { isOurs }: SetupContext) {
  return (await personio.webhooks()).filter(({ url }) => isOurs('personio', url));
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
