import type { ChecklistItem } from '../../../operations/checklist.ts';
import type { SetupContext } from '../../../operations/setup-context.ts';
import { createTell } from '../../../operations/tell.ts';
import { inEveryLanguage } from '../../../wording.ts';
import type { AworkClient } from '../client.ts';
import { missingRights } from './missing-rights.ts';
import type { AworkRight } from './wordings.ts';
import { aworkKeyWords, aworkRightWords } from './wordings.ts';

/** awork tells by feature what a key may do, and writes nothing for the question. https://developers.awork.com/permissions */
export async function checkAworkRights(
  needed: readonly AworkRight[],
  awork: Pick<AworkClient, 'permissions'>,
  setup: Pick<SetupContext, 'language'>,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const named = (rights: readonly AworkRight[]) =>
    inEveryLanguage('rights', (language) =>
      rights.map((right) => aworkRightWords[right][language]).join(', '),
    );
  const permissions = await awork.permissions();
  if (permissions?.isBlocked) return [tell('person', aworkKeyWords.blocked)];
  if (permissions?.isAdmin) return [tell('ok', aworkKeyWords.admin)];
  const missing = permissions && missingRights(needed, permissions);
  if (!missing) return [tell('unseen', aworkKeyWords.unseen, named(needed))];
  if (missing.length === 0) return [tell('ok', aworkKeyWords.enough)];
  return [tell('person', aworkKeyWords.lacks, named(missing))];
}
