import { expect, test } from '@jest/globals';
import { planRecords } from '../../../../functions/ops/plan/plan-records.ts';
import { resyncRecords } from '../../../../functions/ops/resync.ts';
import { createLinkedProject } from '../../ops/linked-project.ts';
import { connectionId } from '../../ops/ops-harness.ts';

const timesOf = (project: string) => ({ direction: 'awork-moco-times', project });

test.each([
  ['resync', resyncRecords],
  ['plan', planRecords],
])(
  'T6: a %s of a project that is linked to nothing names those that are, and looks at no entry',
  async (_name, command) => {
    const { operator, book, awork, project, pointers } = await createLinkedProject();
    book();
    const before = awork.calls();
    await expect(command(connectionId, timesOf('4711'), operator)).rejects.toMatchObject({
      filter: 'project',
      asked: '4711',
      known: [String(project.id)],
    });
    expect(awork.calls()).toEqual(before);
    expect(pointers()).toEqual([]);
  },
);

test('T6: a resync finds a linked project by its MOCO id and by its awork id', async () => {
  const { operator, book, project, aworkProject, pointers } = await createLinkedProject();
  const { id } = book();
  for (const named of [String(project.id), aworkProject])
    await resyncRecords(connectionId, timesOf(named), operator);
  expect(pointers().map((pointer) => pointer.id)).toEqual([id, id]);
});
