import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { compareAworkPeople } from '../../../shared/vendors/awork/setup/compare-people.ts';
import type { HqAworkRun } from '../run.ts';
import { fallbackWords, peopleWords, replacedWords } from './people-wordings.ts';

/** Says whose times would wait, or be booked for the fallback person, for want of the same e-mail address. */
export async function comparePeople(
  { awork, people, settings: { fallbackPerson } }: Pick<HqAworkRun, 'awork' | 'people' | 'settings'>,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const words = fallbackPerson === undefined ? peopleWords : replacedWords;
  const items = await compareAworkPeople(people.hqUserOf, words, awork, setup);
  if (fallbackPerson === undefined) return items;
  const isThere = (await people.hqUserByEmail(fallbackPerson)) !== undefined;
  const tell = createTell(setup);
  const details = { email: fallbackPerson };
  return [
    ...items,
    isThere ? tell('ok', fallbackWords.there, details) : tell('person', fallbackWords.missing, details),
  ];
}
