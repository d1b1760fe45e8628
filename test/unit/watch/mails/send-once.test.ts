import { expect, test } from '@jest/globals';
import { mailConnection } from '../../../../functions/watch/mails/mail-connection.ts';
import { MailRefused } from '../../../../shared/notices/notice.ts';
import { createMailHarness } from './mail-harness.ts';

test('O9 of two looks at once one mails', async () => {
  const { parked, mails, connection, connections, desk } = createMailHarness();
  await connections.put(connection);
  await parked('1');
  const ends = await Promise.all([1, 2, 3].map(() => mailConnection(connection, desk)));
  expect(mails).toHaveLength(1);
  expect(ends.toSorted()).toEqual(['mailed', 'somebody else is at it', 'somebody else is at it']);
});

test('O9 a look that comes while another sends leaves it to that', async () => {
  const harness = createMailHarness();
  await harness.connections.put(harness.connection);
  await harness.parked('1');
  const leave = Promise.withResolvers<undefined>();
  harness.sendBy(async () => leave.promise);
  const first = mailConnection(harness.connection, harness.desk);
  await new Promise((resolve) => setImmediate(resolve));
  harness.sendAgain();
  expect(await mailConnection(harness.connection, harness.desk)).toBe('somebody else is at it');
  leave.resolve(undefined);
  expect(await first).toBe('mailed');
  expect(await harness.look()).toEqual([]);
});

test('O9 a mail whose sending was cut off is sent once more, and says that it may be the second', async () => {
  const harness = createMailHarness();
  await harness.parked('1');
  harness.sendBy(async () => {
    throw new Error('the connection was reset');
  });
  await expect(harness.look()).rejects.toThrow('reset');
  harness.sendAgain();
  const [mail] = await harness.look();
  expect(mail?.subject).toContain('one record needs you');
  expect(mail?.text).toMatch(/^You may have this mail already/);
  expect(await harness.look()).toEqual([]);
});

test('O9 a mail that was certainly refused is sent again without a word about it', async () => {
  const harness = createMailHarness();
  await harness.parked('1');
  harness.sendBy(async () => {
    throw new MailRefused('too many mails');
  });
  await expect(harness.look()).rejects.toThrow('too many mails');
  harness.sendAgain();
  const [mail] = await harness.look();
  expect(mail?.text).toMatch(/^This record did not go through/);
});
