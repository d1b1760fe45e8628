import { contactOf } from '../../../shared/connections/contact-of.ts';
import { attemptLook, troubleOf } from '../../../shared/operations/attempt-look.ts';
import type { HookReport, HookTrouble } from '../../../shared/operations/hook-report.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { isRefused } from '../../../shared/store/hook-notes.ts';
import type { MocoAworkRun } from '../run.ts';
import { bringMocoInLine } from './moco-web-hooks.ts';
import { readableInstant, storedSignatures } from './signatures.ts';
import { hookWords } from './wordings.ts';

export function mendMocoWebHooks({ moco }: MocoAworkRun, setup: SetupContext): Promise<HookReport> {
  return attemptLook('moco', setup, async (seen) => {
    const { events } = await bringMocoInLine(moco, setup, seen);
    const [offSince] = events.flatMap((event) => event.offSince ?? []).toSorted();
    return { look: 'seen', offSince, trouble: await signatureTrouble(setup) };
  });
}

/** MOCO shows the key in its own screens only, so nobody but a person can bring the new one. */
async function signatureTrouble(setup: SetupContext): Promise<HookTrouble | undefined> {
  const contact = contactOf(setup.connection);
  if (storedSignatures(setup) === 0) return troubleOf('unstored', hookWords.keyMissing, contact);
  const last = await setup.lastHooks('moco');
  if (!isRefused(last)) return undefined;
  const at = readableInstant(last.refused ?? '');
  return troubleOf('signature', hookWords.keyRenewed, { at, ...contact });
}
