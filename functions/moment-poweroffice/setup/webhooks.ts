import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { noteSeconds } from '../../../shared/store/hook-notes.ts';
import type { Teller } from './wordings.ts';

/** What came longer ago than a month was probably put right since. */
const RECENT_MILLISECONDS = 30 * 86_400_000;

/** A person sets them up, one by one, and no call of Moment lists them: that one arrived since going live is the proof. */
export async function checkWebhooks(
  { lastHooks, hookUrl, connection, context }: SetupContext,
  { item }: Teller,
): Promise<ChecklistItem[]> {
  const { accepted, unreadable } = await lastHooks('moment');
  const since = Date.parse(connection.liveSince ?? '1970-01-01') - noteSeconds.accepted * 1000;
  const isProven = accepted !== undefined && Date.parse(accepted) >= since;
  return [
    isProven
      ? item('ok', 'webhooks-arrive', { at: readable(accepted) })
      : item('unseen', 'webhooks-to-add', { address: hookUrl('moment') }),
    ...(unreadable !== undefined && Date.parse(unreadable) >= context.now().getTime() - RECENT_MILLISECONDS
      ? [item('warning', 'webhooks-other', { at: readable(unreadable) })]
      : []),
  ];
}

function readable(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}
