import { attemptPart } from '../../../operations/attempt-part.ts';
import type { ChecklistItem } from '../../../operations/checklist.ts';
import type { OtherAccount } from '../../../operations/connector-operations.ts';
import type { SetupContext } from '../../../operations/setup-context.ts';
import { createTell } from '../../../operations/tell.ts';
import type { AworkClient } from '../client.ts';
import { aworkKeyWords, aworkPartWords } from './wordings.ts';

/** Whether awork takes the key; also learns which workspace it belongs to. */
export function checkAworkKey(
  awork: Pick<AworkClient, 'me'>,
  setup: Pick<SetupContext, 'language' | 'saveAccounts'>,
): Promise<ChecklistItem[]> {
  return attemptPart(aworkPartWords.key, setup, async () => {
    const { workspace } = await awork.me();
    await setup.saveAccounts({ aworkUrl: workspace.url, aworkWorkspaceId: workspace.id });
    return [createTell(setup)('ok', aworkKeyWords.workspace, { url: workspace.url })];
  });
}

export async function otherAworkWorkspace(
  awork: Pick<AworkClient, 'me'>,
  { connection }: Pick<SetupContext, 'connection'>,
): Promise<OtherAccount | undefined> {
  const known = connection.accounts['aworkWorkspaceId'];
  const { workspace } = await awork.me();
  return known === undefined || known === workspace.id ? undefined : { name: workspace.url };
}
