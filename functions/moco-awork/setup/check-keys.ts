import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { MocoAworkRun } from '../run.ts';
import { attemptPart } from './attempt-part.ts';
import { createTell } from './item.ts';
import { keyWords, partWords } from './wordings.ts';

/** Also learns which workspace the awork key belongs to. */
export async function checkKeys(
  { moco, awork }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  return [
    ...(await attemptPart(partWords.mocoKey, setup, async () => {
      await moco.checkKey();
      return [tell('ok', partWords.mocoKey)];
    })),
    ...(await attemptPart(partWords.aworkKey, setup, async () => {
      const { workspace } = await awork.me();
      await setup.saveAccounts({ aworkUrl: workspace.url, aworkWorkspaceId: workspace.id });
      return [tell('ok', keyWords.workspace, { url: workspace.url })];
    })),
  ];
}
