import * as z from 'zod';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Details, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { isRefused } from '../../../shared/store/hook-notes.ts';
import { hookWords } from './wordings.ts';

const signed = z.object({ signatureKeys: z.array(z.string()) });

/** MOCO shows the key in its own screens only; that it is another one shows in what arrives. */
export async function checkSignatures(setup: SetupContext): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const count = storedSignatures(setup);
  if (count === 0) return [toStore(hookWords.signatureMissing, {}, setup)];
  const last = await setup.lastHooks('moco');
  if (isRefused(last))
    return [toStore(hookWords.signatureWrong, { at: readableInstant(last.refused ?? '') }, setup)];
  return [tell('ok', hookWords.signatureStored, { count })];
}

/** Whoever asked by a command reads the command; what is kept is read on a page. */
function toStore(wording: Wording, details: Details, setup: SetupContext): ChecklistItem {
  const { id } = setup.connection;
  const how = (words: Wording) => inEveryLanguage('how', (language) => say(words, { id }, language));
  const tell = (words: Wording) => createTell(setup)('person', wording, { ...details, ...how(words) });
  const kept = tell(hookWords.onPage);
  return setup.reader === 'customer' ? kept : { ...tell(hookWords.byCommand), said: kept.said };
}

/** How many keys are stored. */
export function storedSignatures({ secret }: SetupContext): number {
  return signed.safeParse(secret.vendors['moco']).data?.signatureKeys.length ?? 0;
}

export function readableInstant(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
