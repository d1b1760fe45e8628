import { expect, test } from '@jest/globals';
import { noteBounces } from '../../../functions/bounces/note-bounces.ts';
import { actText } from '../../../shared/history/acts.ts';
import {
  createMemoryBounces,
  createMemoryConnections,
  createMemoryHistory,
} from '../../twins/memory-stores.ts';
import { bouncedEvent, complaintEvent } from './ses-events.ts';

async function createDesk() {
  const connections = createMemoryConnections();
  const desk = { connections, bounces: createMemoryBounces(), history: createMemoryHistory() };
  await connections.put({
    ...{ id: 'verlag', connector: 'moco-awork', status: 'active', settings: {}, accounts: {} },
  });
  return desk;
}

test('O9 a mail that bounced is noted with its connection, address and why, and in its history', async () => {
  const desk = await createDesk();
  await noteBounces(bouncedEvent({ connection: 'verlag' }), desk);
  expect(await desk.bounces.list('verlag')).toEqual([
    {
      ...{ address: 'office@verlag.example', kind: 'bounced', at: '2026-03-04T10:00:02.669Z' },
      why: 'smtp; 550 5.1.1 user unknown',
    },
  ]);
  const [entry] = await desk.history.list('verlag', 10);
  expect(entry).toMatchObject({ who: { kind: 'tandem' }, at: '2026-03-04T10:00:02.669Z' });
  expect(entry && actText(entry.act, entry.details, 'en')).toBe(
    'could not deliver a mail to office@verlag.example',
  );
});

test('O9 a mail that somebody reported as spam is noted as such', async () => {
  const desk = await createDesk();
  await noteBounces(complaintEvent({ connection: 'verlag' }), desk);
  expect(await desk.bounces.list('verlag')).toMatchObject([{ kind: 'complained' }]);
  expect(await desk.history.list('verlag', 10)).toMatchObject([{ act: 'mail-unwanted' }]);
});

test('O9 the same event twice is noted once, and of several addresses each', async () => {
  const desk = await createDesk();
  const event = bouncedEvent({ connection: 'verlag', addresses: ['a@verlag.example', 'b@verlag.example'] });
  await noteBounces(event, desk);
  await noteBounces(event, desk);
  expect(await desk.bounces.list('verlag')).toHaveLength(2);
  expect(await desk.history.list('verlag', 10)).toHaveLength(2);
});

test.each([
  ['of no connection', undefined],
  ['of one that is gone', 'nobody'],
])('O9 a mail %s is answered with its address and noted nowhere', async (_what, connection) => {
  const desk = await createDesk();
  const event = bouncedEvent({ ...(connection && { connection }), addresses: ['ops@tandem.example'] });
  expect(await noteBounces(event, desk)).toEqual({
    ...{ connection: undefined, addresses: ['ops@tandem.example'] },
  });
  expect(await desk.bounces.list('nobody')).toEqual([]);
});

test('an event that says something else is an error', async () => {
  await expect(
    noteBounces({ 'detail-type': 'Email Sent', detail: {} }, await createDesk()),
  ).rejects.toThrow();
});
