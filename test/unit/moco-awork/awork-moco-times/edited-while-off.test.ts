import { expect, test } from '@jest/globals';
import { createPointer } from '../../../../shared/pointer.ts';
import { createTimesOffice } from './times-office.ts';

test('M8: an entry that was edited while its transfer was off follows when it is on again', async () => {
  const office = await createTimesOffice();
  const { moco, awork, project, operator, work, pass, now } = office;
  const { book, webhook, activitiesOf } = office;
  const entry = book();
  await webhook(entry.id);
  const sync = async (tags: string[]) => {
    pass(60);
    moco.person.updateProject(project.id, { tags });
    const target = { direction: 'moco-awork-projects', connection: 'nordagentur', entity: 'project' };
    await operator.queue.send([createPointer({ ...target, id: String(project.id) }, 'webhook', now())]);
    await work();
  };
  await sync([]);
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 60 });
  await webhook(entry.id);
  expect(activitiesOf(entry.id)).toEqual([expect.objectContaining({ seconds: 3600 })]);
  await sync(['Sync to awork']);
  expect(activitiesOf(entry.id)).toEqual([expect.objectContaining({ seconds: 60 })]);
});
