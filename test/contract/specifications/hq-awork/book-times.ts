import type { HqOffice } from '../../../unit/hq-awork/hq-office.ts';
import { connectionId } from '../../../unit/ops/ops-harness.ts';
import { expectThat, type LinkedProject } from './change-projects.ts';

const direction = 'awork-hq-times';

/** Entries are booked, changed, moved and deleted, then every sweep runs. Throws when they are not all in HQ at the end. */
export async function bookTimes(office: HqOffice, { hqProjectId, aworkProjectId }: LinkedProject) {
  const { awork, hq, look, concept, jonas } = office;
  const list = awork.person.createList(aworkProjectId, 'Konzept [5,4d]');
  const task = awork.person.createTask({
    ...{ projectId: aworkProjectId, name: 'Grobkonzept', typeOfWorkId: concept.id, listName: list.name },
  });
  awork.person.updateTask(task.id, { plannedDuration: 43_200 });
  const book = (changes: object) =>
    awork.person.createTimeEntry({
      ...{ userId: jonas.id, typeOfWorkId: concept.id, taskId: task.id, startDateLocal: '2026-03-02' },
      ...{ durationSeconds: 5400, note: 'Entwurf', isBillable: true, ...changes },
    });
  const booked = async (changes: object = {}) => {
    const entry = book(changes);
    await look('time', entry.id);
    return entry;
  };
  const former = book({ note: 'Früher' });
  await goLive(office, hqProjectId);
  await look('time', former.id);
  const entry = await booked();
  await booked({ note: 'Kulanz', isBillable: false });
  await booked({ taskId: undefined, projectId: aworkProjectId, note: 'Ohne Aufgabe' });
  const other = awork.person.createTask({ projectId: aworkProjectId, name: 'Feinkonzept' });
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 1800, note: 'Kürzer' });
  await look('time', entry.id);
  awork.person.moveTimeEntry(entry.id, { taskId: other.id });
  await look('time', entry.id, 'operator');
  const gone = await booked({ note: 'Vertan' });
  awork.person.deleteTimeEntry(gone.id);
  await look('time', gone.id);
  awork.person.renameList(list.id, 'Konzept [6d]');
  await look('phase', list.id);
  for (const scope of ['changed', 'waiting', 'all', 'plan', 'reconcile'])
    await office.sweep(direction, scope);
  const notes = hq.state().reportings.map(({ note }) => note);
  expectThat(notes.toSorted().join() === 'Früher,Kulanz,Kürzer,Ohne Aufgabe', `${notes.join()} are booked`);
}

/** Somebody booked in HQ before there was a connection. */
async function goLive({ hq, jonasHq, operator, now, pass }: HqOffice, projectId: number) {
  const booked = { startOn: '2026-03-02T00:00:00Z', duration: 5400, note: 'Früher' };
  hq.person.createReporting({ userId: jonasHq.id, projectId, ...booked });
  const connection = await operator.connections.get(connectionId);
  if (!connection) throw new Error('there is a connection');
  pass(60);
  await operator.connections.put({ ...connection, liveSince: now().toISOString() });
  pass(60);
}
