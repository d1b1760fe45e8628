import { attemptPart } from '../../../shared/operations/attempt-part.ts';
import type { KeyChecks } from '../../../shared/operations/connector-operations.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { checkAworkKey } from '../../../shared/vendors/awork/setup/awork-key.ts';
import type { HqAworkRun } from '../run.ts';
import { keyWords } from './key-wordings.ts';
import { partWords } from './part-wordings.ts';

/** Also learns which workspace the awork key belongs to. Without its first generation HQ is of no use, whatever the token. */
export async function checkKeys({ hq, awork }: HqAworkRun, setup: SetupContext): Promise<KeyChecks> {
  const tell = createTell(setup);
  const ofHq = await attemptPart(partWords.hqKey, setup, async () => [
    (await hq.servesV1()) ? tell('ok', partWords.hqKey) : tell('person', keyWords.withoutV1),
  ]);
  return { hq: ofHq, awork: await checkAworkKey(awork, setup) };
}
