import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { needsPerson } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell, warnOf } from '../../../shared/operations/tell.ts';
import { compareAworkPeople } from '../../../shared/vendors/awork/setup/compare-people.ts';
import type { MocoAworkRun } from '../run.ts';
import { peopleWords } from './people-wordings.ts';

/** Says whose times would wait, and who would not become a member, for want of the same e-mail address. */
export async function comparePeople(run: MocoAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  const { awork, people, settings } = run;
  people.refresh();
  const items = await compareAworkPeople(people.mocoUserOf, peopleWords, awork, setup);
  const isNeeded = settings.addMembers || settings.absenceKinds.length > 0;
  if (!isNeeded || needsPerson(items)) return items;
  return [...items, ...warnOf(await withoutAwork(run), peopleWords.onlyInMoco, createTell(setup))];
}

async function withoutAwork({ moco, people }: Pick<MocoAworkRun, 'moco' | 'people'>): Promise<string[]> {
  const names: string[] = [];
  for (const { id, active, firstname, lastname } of await moco.users()) {
    if (active && (await people.aworkUserOf(id)) === undefined) names.push(`${firstname} ${lastname}`);
  }
  return names;
}
