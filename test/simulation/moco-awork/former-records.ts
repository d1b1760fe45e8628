import type { Chronicle } from './chronicle.ts';
import type { Office } from './office.ts';
import { pick } from '../random.ts';

const PAIRS = 4;
/** Seconds in awork and, rounded to 15 minutes, in MOCO: one of its day, and two of another. */
const ROUNDED = [
  ['2026-02-26', 3000, 3600],
  ['2026-02-27', 3000, 3600],
  ['2026-02-27', 1980, 2700],
] as const;
export const ROUNDED_TEXT = 'Gerundet';
export const FORMER_PROJECT = 'Altes Portal';

/**
 * A project that another integration has served until now: pairs of an entry and its activity without our mark, two of
 * them alike and two rounded, one that may be either of two, and an activity of hand.
 */
export function leaveFormerRecords(
  { moco, awork, connection }: Office,
  { former, choices }: Chronicle,
  random: () => number,
): void {
  const [customer] = moco.state().companies;
  const project = moco.person.createProject({
    ...{ name: FORMER_PROJECT, customer_id: customer?.id ?? 0 },
    leader_id: pick(random, moco.state().users).id,
  });
  const inAwork = awork.person.createProject({ name: `${project.identifier} ${project.name}` });
  const { syncTag, linkField } = connection.settings;
  const url = `https://nordagentur.awork.com/projects/${inAwork.id}`;
  moco.person.updateProject(project.id, {
    ...{ tags: [String(syncTag)], custom_properties: { [String(linkField)]: url } },
  });
  const task = moco.person.addTask(project.id, { name: 'Bisheriges' });
  const people = moco.state().users.slice(-2);
  for (const { id } of people) moco.person.assignUser(project.id, id);
  const person = people[0];
  const userId = awork
    .state()
    .users.find(({ userContactInfos }) =>
      userContactInfos.some(({ value }) => value?.toLowerCase() === person?.email),
    )?.id;
  if (!person || !userId) throw new Error('somebody must have worked here');
  if (random() < 0.5) {
    awork.person.setResponsible(inAwork.id, userId);
    choices.set(inAwork.id, { userId, followsOurs: false, isUnsure: false });
  }
  const book = (day: string, durationSeconds: number, note = `Alt ${Math.floor(random() * 9)}`) =>
    awork.person.createTimeEntry({
      ...{ userId, projectId: inAwork.id, startDateLocal: day, durationSeconds, isBillable: random() < 0.7 },
      ...{ note, typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '' },
    }).id;
  const transferred = (date: string, seconds: number, description = 'Früher übertragen') =>
    moco.person.createActivity(person.id, {
      ...{ date, seconds, description, project_id: project.id, task_id: task.id },
      billable: true,
    }).id;
  for (let count = 0; count < PAIRS; count += 1) {
    const place = [pick(random, ['2026-02-20', '2026-02-23']), 3600] as const;
    former.entries.add(book(...place));
    former.activities.add(String(transferred(...place)));
  }
  former.ambiguous.add(book('2026-02-24', 5400));
  for (const text of ['Erster', 'Zweiter'])
    former.candidates.add(String(transferred('2026-02-24', 5400, text)));
  for (const [day, exact, rounded] of ROUNDED) {
    const ids = [book(day, exact, ROUNDED_TEXT), String(transferred(day, rounded, ROUNDED_TEXT))] as const;
    former.entries.add(ids[0]);
    former.activities.add(ids[1]);
    if (day === '2026-02-27') for (const id of ids) former.together.add(id);
  }
  transferred('2026-02-25', 600, 'von Hand');
}

/** Rounded with another of its day, whose entry or activity somebody has touched: which is which nobody can tell. */
export function isUnclear(id: string, { former: { together }, touched }: Chronicle): boolean {
  return together.has(id) && [...together].some((each) => touched.has(each));
}
