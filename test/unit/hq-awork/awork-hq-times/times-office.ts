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
    async booked(changes: object = {}) {
      const entry = book(changes);
      await office.look('time', entry.id);
      return entry;
    },
  };
}
