import { expect, test } from '@jest/globals';
import type { Fault } from '../../../vendors/kit/faults.ts';
import { createProjectHarness } from './project-harness.ts';

const faults: [string, Fault][] = [
  ['made', { kind: 'lost-answer' }],
  ['made half a minute later', { kind: 'late-commit', seconds: 30 }],
  ['never made', { kind: 'late-commit', seconds: 1e9 }],
];

/** A project whose create got no answer, and whose sync was switched off before anybody looked again. */
async function endUnanswered(fault: Fault) {
  const harness = await createProjectHarness();
  const { moco, awork, project, attempt, settle, handle } = harness;
  awork.faults.add({ method: 'POST', path: '/api/v1/projects', times: 1, fault });
  const { id, identifier } = moco.person.createProject({
    ...{ name: 'Messe', customer_id: project.customer.id, tags: ['Sync to awork'] },
  });
  await attempt('webhook', id);
  moco.person.updateProject(id, { tags: [] });
  await settle();
  harness.pass(3 * 3600);
  const others = awork.state().projects.filter(({ name }) => !name.includes('Messe'));
  return {
    ...{ awork, identifier },
    /** Those that have come since. */
    made: () => awork.state().projects.filter((each) => !others.some((other) => other.id === each.id)),
    async askAgain(name: string) {
      moco.person.updateProject(id, { name, tags: ['Sync to awork'] });
      await handle('webhook', id);
    },
  };
}

test.each(faults)(
  'M8: a project that was %s without an answer is one project when its sync goes on under a new name',
  async (_how, fault) => {
    const { identifier, made, askAgain } = await endUnanswered(fault);
    await askAgain('Messe 2027');
    expect(made().map(({ name }) => name)).toEqual([`${identifier} Messe 2027`]);
  },
);

test('M6: what a person made in awork under the name of an unanswered create stays theirs', async () => {
  const { awork, identifier, made, askAgain } = await endUnanswered({ kind: 'late-commit', seconds: 1e9 });
  const theirs = awork.person.createProject({
    name: `${identifier} Messe`,
    dueDate: '2026-12-24T00:00:00Z',
  });
  await askAgain('Messe');
  expect(made()).toHaveLength(2);
  expect(made().find(({ id }) => id === theirs.id)).toMatchObject({ dueDate: '2026-12-24T00:00:00Z' });
});
