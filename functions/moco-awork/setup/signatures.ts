import * as z from 'zod';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { hookWords } from './wordings.ts';

const signed = z.object({ signatureKeys: z.array(z.string()) });

/** MOCO shows the key in its own screens only; that it is another one shows in what arrives. */
export async function checkSignatures(setup: SetupContext): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const { id } = setup.connection;
  const count = signed.safeParse(setup.secret.vendors['moco']).data?.signatureKeys.length ?? 0;
  if (count === 0) return [tell('person', hookWords.signatureMissing, { id })];
  const { accepted = '', refused } = await setup.lastHooks('moco');
  if (refused !== undefined && refused > accepted)
    return [tell('person', hookWords.signatureWrong, { id, at: refused.slice(0, 16).replace('T', ' ') })];
  return [tell('ok', hookWords.signatureStored, { count })];
}
