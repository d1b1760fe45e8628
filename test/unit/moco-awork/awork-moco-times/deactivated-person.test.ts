import { expect, test } from '@jest/globals';
import { createPointer, SWEEP } from '../../../../shared/pointer.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createTimesOffice } from './times-office.ts';

async function createOffice() {
  const office = await createTimesOffice();
  const { moco, operator, work, pass, now } = office;
  const userId = moco.state().users.find(({ firstname }) => firstname === 'Jonas')?.id ?? 0;
  return {
    ...office,
    setActive: (active: boolean) => moco.person.updateUser(userId, { active }),
    /** What a webhook of MOCO, and every quarter of an hour, asks for. */
    async sweepWaiting() {
      pass(900);
      const target = {
        direction: 'awork-moco-times',
        connection: connectionId,
        entity: SWEEP,
        id: 'waiting',
      };
      await operator.queue.send([createPointer(target, 'sweep', now())]);
      await work();
    },
  };
}

const waiting = {
  ...{ kind: 'waiting', code: 'person-deactivated' },
  details: { person: 'Jonas Keller' },
};

test('T3: an entry of somebody deactivated in MOCO waits with that reason, and follows once they are active again', async () => {
  const { book, webhook, linkOf, activitiesOf, setActive, sweepWaiting } = await createOffice();
  setActive(false);
  const entry = book();
  await webhook(entry.id);
  expect((await linkOf(entry.id))?.outcome).toMatchObject(waiting);
  await sweepWaiting();
  expect(activitiesOf(entry.id)).toEqual([]);
  setActive(true);
  await sweepWaiting();
  expect(activitiesOf(entry.id)).toMatchObject([{ seconds: 3600 }]);
});

test.each<[string, (office: Awaited<ReturnType<typeof createOffice>>, id: string) => void, object[]]>([
  [
    'changed',
    ({ awork }, id) => void awork.person.updateTimeEntry(id, { durationSeconds: 7200 }),
    [{ seconds: 7200 }],
  ],
  ['deleted', ({ awork }, id) => void awork.person.deleteTimeEntry(id), []],
])(
  'T1: an entry that is %s while its person is deactivated in MOCO waits, and follows afterwards',
  async (_what, act, expected) => {
    const office = await createOffice();
    const { book, webhook, linkOf, activitiesOf, setActive, sweepWaiting } = office;
    const entry = book();
    await webhook(entry.id);
    setActive(false);
    act(office, entry.id);
    await webhook(entry.id);
    expect((await linkOf(entry.id))?.outcome).toMatchObject(waiting);
    expect(activitiesOf(entry.id)).toMatchObject([{ seconds: 3600 }]);
    setActive(true);
    await sweepWaiting();
    expect(activitiesOf(entry.id)).toMatchObject(expected);
  },
);

test('T1: an entry that is not changed asks nothing of somebody deactivated in MOCO', async () => {
  const { book, webhook, linkOf, setActive, resync } = await createOffice();
  const entry = book();
  await webhook(entry.id);
  setActive(false);
  await resync(entry.id);
  expect((await linkOf(entry.id))?.outcome).toMatchObject({ kind: 'skipped', code: 'up-to-date' });
});
