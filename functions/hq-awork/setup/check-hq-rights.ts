import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { hqAccess } from '../../../shared/vendors/hq/access.ts';
import type { HqAworkRun } from '../run.ts';
import { rightWords } from './key-wordings.ts';

/** Only by reading what the directions read; what may be written shows when something is. */
export async function checkHqRights(
  { hq, now }: Pick<HqAworkRun, 'hq' | 'now'>,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const today = now().toISOString().slice(0, 10);
  const project = await firstOf(hq.projects({ updatedSince: `${today}T00:00:00Z` }));
  // Whoever may read the plan of one project may read all; of none there is an empty one.
  await firstOf(hq.tasks(project?.id ?? 0));
  await firstOf(hq.reportings({ fromDate: today }));
  await hq.deletions();
  const { oauth } = hqAccess.parse(setup.secret.vendors['hq']);
  const unseen = oauth ? rightWords.signInUnseen : rightWords.tokenUnseen;
  return [tell('ok', rightWords.reads), tell('unseen', unseen)];
}

/** What HQ tells nobody. https://support.awork.com (helloHQ integration) */
export function seeYourself(setup: SetupContext): ChecklistItem[] {
  return [createTell(setup)('unseen', rightWords.closedTasksUnseen)];
}

async function firstOf<T>(list: AsyncIterable<T>): Promise<T | undefined> {
  for await (const each of list) return each;
  return undefined;
}
