import { Failure } from '../../../shared/failure.ts';
import { personioAccess } from '../../../shared/vendors/personio/access.ts';
import type { WebhookFields } from '../../../shared/vendors/personio/webhook-calls.ts';
import type { PersonioHqRun } from '../run.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { hookEvents } from '../../../shared/operations/hook-events.ts';

/** One webhook for all events, switched on, with today's address and token. Those of others are never touched. */
export async function ensurePersonioWebhook(
  { personio }: PersonioHqRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const wanted = wantedWebhook(setup);
  if (!wanted)
    return [{ state: 'person', what: 'Personio webhook: no token is stored; add the connection again' }];
  try {
    const [first, ...others] = await ourWebhooks(personio, setup);
    for (const { id } of others) await personio.deleteWebhook(id);
    const what = `Personio webhook (${wanted.events.length} events)`;
    if (!first) {
      await personio.createWebhook(wanted);
      return [{ state: 'created', what }];
    }
    // Personio does not show its token again, so it is set every time.
    await personio.updateWebhook(first.id, wanted);
    const isGood = others.length === 0 && first.url === wanted.url && first.status === 'ENABLED';
    return [{ state: isGood ? 'ok' : 'repaired', what }];
  } catch (error) {
    if (!(error instanceof Failure) || error.reason.code !== 'access-denied') throw error;
    const what =
      'no Personio webhook: the key may not manage webhooks, so changes arrive with the next comparison only';
    return [{ state: 'warning', what }];
  }
}

export async function removePersonioWebhooks(
  { personio }: PersonioHqRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const ours = await ourWebhooks(personio, setup);
  for (const { id } of ours) await personio.deleteWebhook(id);
  return [{ state: 'done', what: `Personio webhook: ${ours.length} removed` }];
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
