import type { Connection } from '../../../connections/connection.ts';
import { attemptPart } from '../../../operations/attempt-part.ts';
import type { ChecklistItem } from '../../../operations/checklist.ts';
import type { OtherAccount } from '../../../operations/connector-operations.ts';
import type { SetupContext } from '../../../operations/setup-context.ts';
import { createTell } from '../../../operations/tell.ts';
import type { AworkClient } from '../client.ts';
import { aworkKeyWords, aworkPartWords } from './wordings.ts';

/** Whether awork takes the key; also learns which workspace it belongs to, and takes no other one once records are linked. */
export function checkAworkKey(
  awork: Pick<AworkClient, 'me'>,
  setup: Pick<SetupContext, 'connection' | 'language' | 'saveAccounts'>,
): Promise<ChecklistItem[]> {
  return attemptPart(aworkPartWords.key, setup, async () => {
    const tell = createTell(setup);
    const { accounts, status } = setup.connection;
    const { id, url } = (await awork.me()).workspace;
    if (status !== 'prepared' && isOther(id, accounts))
      return [tell('person', aworkKeyWords.otherWorkspace, { url, known: accounts['aworkUrl'] ?? '?' })];
    await setup.saveAccounts({ aworkUrl: url, aworkWorkspaceId: id });
    return [tell('ok', aworkKeyWords.workspace, { url })];
  });
}

export async function otherAworkWorkspace(
  awork: Pick<AworkClient, 'me'>,
  { connection }: Pick<SetupContext, 'connection'>,
): Promise<OtherAccount | undefined> {
  const { workspace } = await awork.me();
  return isOther(workspace.id, connection.accounts) ? { name: workspace.url } : undefined;
}

function isOther(workspaceId: string, { aworkWorkspaceId: known }: Connection['accounts']): boolean {
  return known !== undefined && known !== workspaceId;
}
