import { attemptPart } from '../../../shared/operations/attempt-part.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { checkAworkKey } from '../../../shared/vendors/awork/setup/awork-key.ts';
import type { MocoAworkRun } from '../run.ts';
import { partWords } from './wordings.ts';

/** Also learns which workspace the awork key belongs to. */
export async function checkKeys(
  { moco, awork }: MocoAworkRun,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const ofMoco = await attemptPart(partWords.mocoKey, setup, async () => {
    await moco.checkKey();
    return [createTell(setup)('ok', partWords.mocoKey)];
  });
  return [...ofMoco, ...(await checkAworkKey(awork, setup))];
}
