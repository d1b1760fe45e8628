import * as z from 'zod';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Details } from '../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { isRefused } from '../../../shared/store/hook-notes.ts';
import { hookWords } from './wordings.ts';

const signed = z.object({ signatureKeys: z.array(z.string()) });

/** MOCO shows the key in its own screens only; that it is another one shows in what arrives. */
export async function checkSignatures(setup: SetupContext): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const count = storedSignatures(setup);
  if (count === 0) return [tell('person', hookWords.signatureMissing, howToStore(setup))];
  const last = await setup.lastHooks('moco');
  if (isRefused(last))
    return [
      tell('person', hookWords.signatureWrong, {
        ...howToStore(setup),
        at: readableInstant(last.refused ?? ''),
      }),
    ];
  return [tell('ok', hookWords.signatureStored, { count })];
}

function howToStore({ connection: { id }, reader }: SetupContext): Details {
  const words = reader === 'customer' ? hookWords.onPage : hookWords.byCommand;
  return inEveryLanguage('how', (language) => say(words, { id }, language));
}

/** How many keys are stored. */
export function storedSignatures({ secret }: SetupContext): number {
  return signed.safeParse(secret.vendors['moco']).data?.signatureKeys.length ?? 0;
}

export function readableInstant(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
