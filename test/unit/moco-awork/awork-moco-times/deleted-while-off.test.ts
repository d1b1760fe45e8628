import { expect, test } from '@jest/globals';
import { createPointer } from '../../../../shared/pointer.ts';
import { createLinkedProject } from '../../ops/linked-project.ts';
import { connectionId } from '../../ops/ops-harness.ts';

async function createBooked() {
  const harness = await createLinkedProject();
  const { operator, work, now, pass, moco, project } = harness;
  const handle = async (direction: string, entity: string, id: string) => {
    pass(60);
    const target = { direction, connection: connectionId, entity, id };
    await operator.queue.send([createPointer(target, 'webhook', now())]);
    await work();
  };
  const entry = harness.book();
  await handle('awork-moco-times', 'time', entry.id);
  const toggle = async (tags: string[]) => {
    moco.person.updateProject(project.id, { tags });
    await handle('moco-awork-projects', 'project', String(project.id));
  };
  const activities = () => moco.state().activities.length;
  return { ...harness, entry, activities, toggle, look: () => handle('awork-moco-times', 'time', entry.id) };
}

test('M8 an entry deleted while the sync is off leaves its activity in MOCO, also once the sync is on again', async () => {
  const { awork, entry, toggle, look, activities } = await createBooked();
  await toggle([]);
  awork.person.deleteTimeEntry(entry.id);
  await look();
  expect(activities()).toBe(1);
  await toggle(['Sync to awork']);
  await look();
  expect(activities()).toBe(1);
});

test('T1 an entry deleted while the sync is on takes its activity along', async () => {
  const { awork, entry, look, activities } = await createBooked();
  awork.person.deleteTimeEntry(entry.id);
  await look();
  expect(activities()).toBe(0);
});
