import { expect, test } from '@jest/globals';
import { planRecords } from '../../../../functions/ops/plan/plan-records.ts';
import { resyncRecords } from '../../../../functions/ops/resync.ts';
import { createLinkedProject } from '../../ops/linked-project.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { failureOf } from '../../shared/http-harness.ts';

const timesOf = (project: string) => ({ direction: 'awork-moco-times', project });

test.each([
  ['resync', resyncRecords],
  ['plan', planRecords],
])(
  'T6: a %s of a project that is linked to nothing names it and looks at no entry',
  async (_name, command) => {
    const { operator, book, awork, pointers } = await createLinkedProject();
    book();
    const before = awork.calls();
    expect(await failureOf(command(connectionId, timesOf('4711'), operator))).toMatchObject({
      reason: { code: 'project-unknown', kind: 'park' },
      details: { project: '4711' },
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
