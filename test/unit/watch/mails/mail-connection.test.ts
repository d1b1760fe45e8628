import { expect, test } from '@jest/globals';
import { mailConnection } from '../../../../functions/watch/mails/mail-connection.ts';
import { createMailHarness } from './mail-harness.ts';

const subjects = (mails: readonly { subject: string }[]) => mails.map(({ subject }) => subject);

test('O9 what newly needs somebody is told once, in one mail, by its cause', async () => {
  const { parked, look } = createMailHarness();
  await parked('1');
  await parked('2');
  const mails = await look();
  expect(subjects(mails)).toEqual(['MOCO ↔ awork: 2 records need you (verlag)']);
  expect(mails[0]?.text.match(/^- The time of Lena/gm)).toHaveLength(2);
  expect(mails[0]).toMatchObject({ to: ['office@verlag.example'], connection: 'verlag' });
  expect(await look()).toEqual([]);
  await parked('3');
  const [next] = await look();
  expect(next?.subject).toContain('one record needs you');
  expect(next?.text).toContain('"P3"');
  expect(next?.text).not.toContain('"P1"');
  expect(next?.text).toContain('3 are open for this reason in all.');
});

test('O9 a mail leads to the page of each record that it names, whatever its id, and comparisons have none', async () => {
  const { parked, sweepStops, desk, look } = createMailHarness();
  Object.assign(desk, { facts: { consoleUrl: 'https://console.tandem.example' } });
  await parked('a/b ü');
  await sweepStops('all', 20);
  const [mail] = await look();
  expect(mail?.text).toContain(
    'https://console.tandem.example/connections/verlag/records/awork-moco-times/time/a%2Fb%20%C3%BC\n',
  );
  expect(mail?.text.match(/\/records\//g)).toHaveLength(1);
});

test('O9 the same record with another problem is told again', async () => {
  const { parked, look } = createMailHarness();
  await parked('1');
  await look();
  await parked('1', 'duration');
  expect(await look()).toEqual([]);
  await parked('1', 'text');
  expect(subjects(await look())).toEqual(['MOCO ↔ awork: one record needs you (verlag)']);
});

test('O9 what waits for a person is told after a day, and what passes by itself never', async () => {
  const { waits, look, pass } = createMailHarness();
  await waits('1');
  await waits('2', 'timer-running');
  expect(await look()).toEqual([]);
  pass(24);
  const [mail, ...more] = await look();
  expect(more).toEqual([]);
  expect(mail?.subject).toContain('one record needs you');
  expect(mail?.text).toContain('nobody in MOCO has the e-mail address of Lena');
});

test('O9 a comparison that stopped is told once, whatever it counts the next time', async () => {
  const { sweepStops, look } = createMailHarness();
  await sweepStops('all', 20);
  const [mail] = await look();
  expect(mail?.text).toContain('comparison awork-moco-times/all: More than 20 deletions');
  await sweepStops('all', 21);
  expect(await look()).toEqual([]);
});

test('O9 what is still open is told again after a week, all of it in one mail', async () => {
  const { parked, waits, look, pass } = createMailHarness();
  await parked('1');
  await waits('2');
  await look();
  pass(24);
  await look();
  pass(6 * 24 - 1);
  expect(await look()).toEqual([]);
  pass(1);
  const [mail, ...more] = await look();
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('MOCO ↔ awork: 2 records still need you (verlag)');
  expect(await look()).toEqual([]);
  pass(7 * 24);
  expect(await look()).toHaveLength(1);
});

test('O9 a cause is told as solved once, when none of its records is left', async () => {
  const { parked, done, look } = createMailHarness();
  await parked('1');
  await parked('2');
  await look();
  await done('1');
  expect(await look()).toEqual([]);
  await done('2');
  const [mail, ...more] = await look();
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('MOCO ↔ awork: solved, 2 records (verlag)');
  expect(mail?.text).toContain('The time of Lena of 2026-03-02 in "P1"');
  expect(await look()).toEqual([]);
});

test('O9 what was solved before anybody was told is not told at all', async () => {
  const { parked, done, look } = createMailHarness();
  await parked('1');
  await done('1');
  expect(await look()).toEqual([]);
});

test('O9 a record that is tried once more is neither solved nor new', async () => {
  const { parked, retries, look } = createMailHarness();
  await parked('1');
  await look();
  await retries('1');
  expect(await look()).toEqual([]);
  await parked('1');
  expect(await look()).toEqual([]);
});

test('O9 a record that needs somebody for another reason now is told as new, and not as solved', async () => {
  const { parked, links, connection, waits, look, pass } = createMailHarness();
  await waits('1');
  pass(24);
  await look();
  await parked('1');
  const [mail, ...more] = await look();
  expect(more).toEqual([]);
  expect(mail?.subject).toContain('one record needs you');
  expect(mail?.text).not.toContain('Solved');
  expect(await links.get({ connection: connection.id, entity: 'time', sourceId: '1' })).toBeDefined();
});

test('O9 where nobody was there to be told, all is told to whoever is', async () => {
  const { parked, look, connection, connections, desk } = createMailHarness();
  await parked('1');
  const { notify: _nobody, ...silent } = connection;
  await connections.put(silent);
  expect(await mailConnection(silent, desk)).toBe('nothing to tell');
  await parked('2');
  expect(subjects(await look())).toEqual(['MOCO ↔ awork: 2 records need you (verlag)']);
});

const refused = {
  status: 'paused' as const,
  paused: {
    ...{ code: 'credentials-refused', details: { vendor: 'moco', problem: 'Unauthorized' } },
    at: '2026-03-04T10:10:00.000Z',
  },
};

test('O9 a stop that the worker told of is told again after a week, and its end once', async () => {
  const { told, look, pass } = createMailHarness();
  await told.notePause('verlag', refused.paused.at);
  expect(await look(refused)).toEqual([]);
  pass(7 * 24);
  expect(subjects(await look(refused))).toEqual([
    'MOCO ↔ awork is still stopped, since 4 March 2026 (verlag)',
  ]);
  expect(await look(refused)).toEqual([]);
  expect(subjects(await look())).toEqual(['MOCO ↔ awork runs again (verlag)']);
  expect(await look()).toEqual([]);
});

test('O9 a stop that the worker could not tell of is told later', async () => {
  const { look, pass } = createMailHarness();
  pass(1);
  expect(subjects(await look(refused))).toEqual(['MOCO ↔ awork has stopped at 10:10 UTC (verlag)']);
  expect(await look(refused)).toEqual([]);
});

test('O9 the end of a stop so short that only the worker saw it is told too', async () => {
  const { told, look } = createMailHarness();
  await told.notePause('verlag', refused.paused.at);
  expect(subjects(await look())).toEqual(['MOCO ↔ awork runs again (verlag)']);
  expect(await look()).toEqual([]);
});

test('O9 an operator’s pause is told to nobody', async () => {
  const { look, pass } = createMailHarness();
  const paused = { ...refused, paused: { ...refused.paused, code: 'connection-paused' } };
  pass(24 * 8);
  expect([...(await look(paused)), ...(await look())]).toEqual([]);
});

test('O9 a pause and a resume tell nothing of a record twice', async () => {
  const { parked, waits, look, pass, told } = createMailHarness();
  await parked('1');
  await look();
  await told.notePause('verlag', refused.paused.at);
  pass(1);
  await waits('1', 'credentials-refused');
  await look(refused);
  expect(subjects(await look())).toEqual(['MOCO ↔ awork runs again (verlag)']);
  await parked('1');
  expect(await look()).toEqual([]);
});

test('O9 a stop that begins while somebody looks is not told as over', async () => {
  const { connection, connections, told, desk, mails } = createMailHarness();
  await connections.put(connection);
  const notedPause = async (id: string) => {
    const noted = await told.notedPause(id);
    await connections.put({ ...connection, ...refused });
    await told.notePause(id, refused.paused.at);
    return noted;
  };
  await mailConnection(connection, { ...desk, told: { ...told, notedPause } });
  expect(mails).toEqual([]);
});

test.each(['prepared', 'cancelled'] as const)(
  'O9 nobody is told anything of a connection that is %s',
  async (status) => {
    const { parked, look } = createMailHarness();
    await parked('1');
    expect(await look({ status })).toEqual([]);
  },
);
