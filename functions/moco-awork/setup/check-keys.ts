import { attemptPart } from '../../../shared/operations/attempt-part.ts';
import type { KeyChecks } from '../../../shared/operations/connector-operations.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { checkAworkKey } from '../../../shared/vendors/awork/setup/awork-key.ts';
import type { MocoAworkRun } from '../run.ts';
import { partWords } from './wordings.ts';

/** Also learns which workspace the awork key belongs to. */
export async function checkKeys({ moco, awork }: MocoAworkRun, setup: SetupContext): Promise<KeyChecks> {
  const ofMoco = await attemptPart(partWords.mocoKey, setup, async () => {
    await moco.checkKey();
    return [createTell(setup)('ok', partWords.mocoKey)];
  });
  return { moco: ofMoco, awork: await checkAworkKey(awork, setup) };
}
