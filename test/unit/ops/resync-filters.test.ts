import { expect, test } from '@jest/globals';
import { describeError } from '../../../functions/ops/output/describe-error.ts';
import { planRecords } from '../../../functions/ops/plan/plan-records.ts';
import type { ResyncOptions } from '../../../functions/ops/plan/resync-request.ts';
import { resyncRecords } from '../../../functions/ops/resync.ts';
import { sweepConnection } from '../../../functions/ops/sweep.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId } from './ops-harness.ts';

const times = 'awork-moco-times';

async function refusal(work: Promise<unknown>): Promise<{ sentence: string; exitCode: number }> {
  try {
    await work;
  } catch (error) {
    return describeError(error, 'en');
  }
  throw new Error('it was not refused');
}

const wrong: [string, ResyncOptions, string][] = [
  ['a person', { direction: times, person: 'niemand@example.org' }, 'There are: jonas@example.org'],
  ['a project', { direction: times, project: '4711' }, 'There are: 947500001'],
  [
    'a project by a strange awork id',
    { direction: times, project: '00000000-0000-4000-8000-000000000000' },
    'There are: 947500001',
  ],
  ['a direction', { direction: 'awork-hq' }, 'There are: moco-awork-projects, awork-moco-times'],
  ['a kind of record', { entity: 'invoice' }, 'There are: project, time'],
  [
    'a filter that a direction does not have',
    { direction: 'moco-awork-projects', person: 'jonas@example.org' },
    'by --ids, --since',
  ],
  ['a day', { since: '31.1.2026' }, '2026-01-31'],
  ['an address', { direction: times, person: 'lena' }, 'e-mail address'],
  ['no id', { direction: times, ids: ' , ' }, '--ids'],
  ['no direction for ids', { ids: '1' }, '--direction moco-awork-projects or awork-moco-times'],
];

test.each(wrong)('T6 %s that is not known is refused with what is', async (_what, options, known) => {
  const { operator, pointers } = await createLinkedProject();
  for (const command of [resyncRecords, planRecords]) {
    const { sentence, exitCode } = await refusal(command(connectionId, options, operator));
    expect(sentence).toContain(known);
    expect(sentence).not.toContain('\n');
    expect(exitCode).toBe(2);
  }
  expect(pointers()).toEqual([]);
});

test('T6 a person is found whatever the capitals', async () => {
  const { operator, book, pointers } = await createLinkedProject();
  const { id } = book();
  await resyncRecords(connectionId, { direction: times, person: 'Jonas@EXAMPLE.org' }, operator);
  expect(pointers().map((pointer) => pointer.id)).toEqual([id]);
});

test('an unknown sweep is refused with those there are', async () => {
  const { operator } = await createLinkedProject();
  const { sentence } = await refusal(sweepConnection(connectionId, { scope: 'nope' }, operator));
  expect(sentence).toContain('There is no sweep "nope". There are: ');
});
