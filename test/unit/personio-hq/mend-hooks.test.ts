import { expect, test } from '@jest/globals';
import { operations } from '../../../functions/personio-hq/operations.ts';
import { openOffice } from './setup-harness.ts';

async function openMended() {
  const office = await openOffice();
  const mend = async (lookedAt: { personio?: string } = {}) =>
    operations.mendHooks(await office.setupIn('en'), lookedAt);
  await mend();
  return { ...office, mend };
}

const well = [{ vendor: 'personio', look: 'seen', faults: [] }];

test('O8 a webhook of Personio as it should be is only read', async () => {
  const { personio, mend } = await openMended();
  const before = JSON.stringify(personio.state().webhooks);
  expect(await mend()).toEqual(well);
  expect(JSON.stringify(personio.state().webhooks)).toBe(before);
});

test('O8 a webhook that Personio has off is on again', async () => {
  const { personio, mend } = await openMended();
  const [own] = personio.state().webhooks;
  personio.person.switchOffWebhook(own?.id ?? '');
  expect(await mend()).toMatchObject([{ faults: ['off'] }]);
  expect(personio.state().webhooks).toMatchObject([{ id: own?.id, status: 'ENABLED' }]);
  expect(await mend()).toEqual(well);
});

test('O8 webhooks of Personio with another secret get ours again, once for each time', async () => {
  const { hooks, mend } = await openMended();
  hooks.last = { refused: '2026-03-02T08:15:30.000Z', accepted: '2026-03-02T07:00:00.000Z' };
  expect(await mend({ personio: '2026-03-02T08:00:00.000Z' })).toMatchObject([{ faults: ['secret'] }]);
  expect(await mend({ personio: '2026-03-02T08:16:00.000Z' })).toEqual(well);
});

test('O8 a key that was never allowed to make webhooks needs nobody; one that may no longer does', async () => {
  const { personio, hooks, mend } = await openMended();
  personio.person.setRights('personio-client', ['persons:read', 'absences:read']);
  expect(await mend()).toEqual([{ vendor: 'personio', look: 'none', faults: [] }]);
  hooks.last = { accepted: '2026-03-02T07:00:00.000Z' };
  expect(await mend()).toMatchObject([{ trouble: { code: 'refused' } }]);
});

test('O8 a webhook of Personio that somebody removed is made anew', async () => {
  const { personio, mend, setupIn } = await openMended();
  await operations.removeWebHooks(await setupIn('en'));
  expect(await mend()).toMatchObject([{ faults: ['missing'] }]);
  expect(personio.state().webhooks).toHaveLength(1);
});
