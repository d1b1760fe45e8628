import type { HqTenant } from '../../../vendors/hq/tenant.ts';
import { createHqOffice } from '../hq-office.ts';

/** A linked project with one task in awork, and how its people book on it. */
export async function createTimes(settings: object = {}, tenant: Partial<HqTenant> = {}) {
  const office = await createHqOffice(settings, tenant);
  const { awork, hq, concept, jonas } = office;
  const { hqProjectId, aworkProjectId } = await office.linkedProject();
  const task = awork.person.createTask({
    ...{ projectId: aworkProjectId, name: 'Grobkonzept', typeOfWorkId: concept.id },
  });
  awork.person.updateTask(task.id, { plannedDuration: 43_200 });
  const book = (changes: object = {}) =>
    awork.person.createTimeEntry({
      ...{ userId: jonas.id, typeOfWorkId: concept.id, taskId: task.id, startDateLocal: '2026-03-02' },
      ...{ durationSeconds: 5400, note: 'Entwurf', isBillable: true, ...changes },
    });
  return {
    ...{ ...office, hqProjectId, aworkProjectId, task, book },
    tasks: () =>
      hq.state().tasks.map(({ id, name, parentId, syncId, plannedEffort, taskTypeId, chargeType }) => ({
        ...{ id, name, parentId, syncId, plannedEffort, taskTypeId, chargeType },
      })),
    reportings: () => hq.state().reportings,
    /** Links the awork project with another HQ project; its own has a free one then. Answers the other's id. */
    async relink(): Promise<number> {
      const other = office.project('Messe', 'P-2');
      const free = awork.person.createProject({ name: 'Frei' });
      const link = (id: number, aworkId: string) =>
        hq.person.setProjectField(id, 'awork Link', `https://nordagentur.awork.com/projects/${aworkId}`);
      link(hqProjectId, free.id);
      await office.sync(hqProjectId);
      link(other.id, aworkProjectId);
      office.pass(600);
      await office.sync(other.id);
      return other.id;
    },
    async booked(changes: object = {}) {
      const entry = book(changes);
      await office.look('time', entry.id);
      return entry;
    },
  };
}
