import { pick } from '../random.ts';
import type { Agency } from './agency.ts';
import type { Cast } from './cast.ts';
import { linkedFirst } from './linked-first.ts';

type Acts = Record<string, () => unknown>;

/** The first is before the day that times count from. */
export const days = ['2026-02-10', '2026-02-27', '2026-03-01', '2026-03-02'];

/** What people do with their times in awork. */
export function timeActs(agency: Agency, cast: Cast, random: () => number): Acts {
  const { awork } = agency;
  const entry = () => pick(random, awork.state().timeEntries).id;
  const projectId = () => linkedFirst(agency, random).id;
  const type = () => pick(random, awork.state().typesOfWork).id;
  const person = () => pick(random, awork.state().users.filter(isWorking)).id;
  const taskIn = (project: string) => {
    const tasks = awork.state().tasks.filter((each) => each.projectId === project);
    return tasks.length > 0 && random() < 0.7 ? pick(random, tasks).id : undefined;
  };
  const edit = (changes: () => object) => () => {
    const [id, made] = [entry(), changes()];
    awork.person.updateTimeEntry(id, made);
    return `${id} ${JSON.stringify(made)}`;
  };
  const book = () => {
    const project = random() < 0.95 ? projectId() : undefined;
    const taskId = project === undefined ? undefined : taskIn(project);
    const { id } = awork.person.createTimeEntry({
      ...{ userId: person(), typeOfWorkId: type(), startDateLocal: pick(random, days) },
      ...{ durationSeconds: 900 + Math.floor(random() * 20) * 60, isBillable: random() < 0.75 },
      note: random() < 0.3 ? '' : `Arbeit ${cast.next()}`,
      ...(project && { projectId: project }),
      ...(taskId && { taskId }),
    });
    return id;
  };
  return {
    'a time entry is booked': book,
    'another time entry is booked': book,
    'a third time entry is booked': book,
    'a fourth time entry is booked': book,
    'a time entry is edited': edit(() => ({ durationSeconds: 1200, note: `Korrektur ${cast.next()}` })),
    'a time entry gets another day': edit(() => ({ startDateLocal: pick(random, days) })),
    'a time entry gets another type of work': edit(() => ({ typeOfWorkId: type() })),
    'a time entry is billable or not': edit(() => ({ isBillable: random() < 0.5 })),
    'a time entry is moved to another project'() {
      const [id, project] = [entry(), projectId()];
      awork.person.moveTimeEntry(id, { projectId: project });
      return `${id} to ${project}`;
    },
    'a time entry is moved to another task'() {
      const [id, taskId] = [entry(), pick(random, awork.state().tasks).id];
      awork.person.moveTimeEntry(id, { taskId });
      return `${id} to ${taskId}`;
    },
    'a time entry changes hands'() {
      const [id, userId] = [entry(), person()];
      awork.person.moveTimeEntry(id, { userId });
      return `${id} to ${userId}`;
    },
    'a time entry is deleted'() {
      const id = entry();
      awork.person.deleteTimeEntry(id);
      return id;
    },
    'a timer is started': () =>
      awork.person.startTimer(person(), { typeOfWorkId: type(), projectId: projectId() }).id,
    'a timer is stopped': () => awork.person.stopTimer(person()).id,
  };
}

function isWorking({
  isApiKeyUser,
  isDeactivated,
  isAdmin,
}: ReturnType<Agency['awork']['state']>['users'][number]) {
  return !isApiKeyUser && !isDeactivated && !isAdmin;
}
