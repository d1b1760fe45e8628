import { pick } from '../random.ts';
import type { Agency } from './agency.ts';
import type { Cast } from './cast.ts';
import { linkedFirst } from './linked-first.ts';

type Acts = Record<string, () => unknown>;

const listNames = [
  'Konzept [5,4d]',
  'Umsetzung [2,5h]',
  'Test [30m]',
  'Ideen',
  'Puffer [viel]',
  'Feinschliff [1.5d]',
];

/** What people do with lists and tasks in awork. */
export function planActs(agency: Agency, cast: Cast, random: () => number): Acts {
  const { awork } = agency;
  const task = () => pick(random, awork.state().tasks);
  const list = () => pick(random, awork.state().taskLists);
  const makeTask = () => {
    const { id } = awork.person.createTask({
      projectId: linkedFirst(agency, random).id,
      name: `Aufgabe ${cast.next()}`,
      typeOfWorkId: pick(random, awork.state().typesOfWork).id,
      ...(random() < 0.7 && { listName: pick(random, listNames) }),
    });
    if (random() < 0.5)
      awork.person.updateTask(id, { plannedDuration: 3600 * (1 + Math.floor(random() * 8)) });
    return id;
  };
  return {
    'a task is made': makeTask,
    'another task is made': makeTask,
    'a task is renamed'() {
      const { id } = task();
      awork.person.updateTask(id, { name: `Aufgabe neu ${cast.next()}` });
      return id;
    },
    'a task is planned anew'() {
      const { id } = task();
      awork.person.updateTask(id, { plannedDuration: 7200 });
      return id;
    },
    'a task is put in lists'() {
      const { id, projectId } = task();
      const lists = awork.state().taskLists.filter((each) => each.projectId === projectId);
      const chosen = lists.filter(() => random() < 0.6).map((each) => each.id);
      awork.person.putTaskInLists(id, chosen);
      return `${id} in ${chosen.length}`;
    },
    'a task is deleted'() {
      const { id } = task();
      awork.person.deleteTask(id, { deleteTimeTrackings: random() < 0.5 });
      return id;
    },
    'a list is made': () =>
      awork.person.createList(linkedFirst(agency, random).id, pick(random, listNames)).id,
    'a list is renamed'() {
      const [{ id }, name] = [list(), pick(random, listNames)];
      awork.person.renameList(id, name);
      return `${id} ${name}`;
    },
    'a list is deleted'() {
      const { id } = list();
      awork.person.deleteList(id, { deleteTasks: random() < 0.3 });
      return id;
    },
  };
}
