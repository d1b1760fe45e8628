import { expect, test } from '@jest/globals';
import { failureOf } from '../shared/http-harness.ts';
import { audit, createHqProjectHarness, gone, listed } from './hq-project-harness.ts';

const held = {
  ...{ Id: 7001, Note: 'Workshop vorbereitet', Duration: 5400, UserId: 11, ProjectId: 519, TaskId: 5003 },
  ...{ StartOn: '2026-06-08T00:00:00Z', BreakDuration: 600, IsApproved: true },
  ...{ ChargeRateValue: 85, InternalChargeRateValue: 40 },
  ...{ CurrencyChargeRateValue: 'EUR', CurrencyInternalChargeRateValue: 'CHF' },
};
const booked = { ...held, ...audit };
const read = {
  ...{ id: 7001, userId: 11, projectId: 519, taskId: 5003, note: 'Workshop vorbereitet' },
  ...{ date: '2026-06-08', durationSeconds: 5400, isApproved: true, chargeRate: 85, internalChargeRate: 40 },
  ...{ createdOn: '2026-05-01T08:00:00Z', updatedOn: '2026-05-02T08:00:00Z' },
};
const wanted = {
  ...{ userId: 11, projectId: 519, taskId: 5003, note: 'Workshop vorbereitet' },
  ...{ date: '2026-06-08', durationSeconds: 5400 },
};

test('R5: a reporting is read with the rates that HQ found for it', async () => {
  const { client, sent, drift } = createHqProjectHarness([{ body: booked }]);
  expect(await client.reporting(7001)).toEqual(read);
  expect(sent).toEqual([{ call: 'GET /v1/UserReportings(7001)', query: {} }]);
  expect(drift).toEqual([]);
});

test.each([
  '2026-06-08T00:00:00',
  '2026-06-08T00:00:00.000Z',
  '2026-06-07T22:00:00Z',
  '2026-06-08T07:30:00Z',
  '2026-06-08T00:00:00+02:00',
])('the day of a reporting is the one that HQ shows of %s', async (StartOn) => {
  const { client } = createHqProjectHarness([{ body: { ...booked, StartOn } }]);
  expect(await client.reporting(7001)).toMatchObject({ date: '2026-06-08' });
});

test.each([
  ['null', { Note: null, ProjectId: null, TaskId: null, IsApproved: null, ChargeRateValue: null }],
  ['missing', {}],
])('a reporting of whose fields most are %s is read all the same', async (_how, fields) => {
  const needed = { Id: 7001, UserId: 11, Duration: 60, StartOn: '2026-06-08T00:00:00Z' };
  const bare = { ...needed, CreatedOn: '2026-05-01T08:00:00Z', ...fields };
  expect(await createHqProjectHarness([{ body: bare }]).client.reporting(7001)).toEqual({
    ...{ id: 7001, userId: 11, projectId: null, taskId: null, note: '', date: '2026-06-08' },
    ...{ durationSeconds: 60, isApproved: false, chargeRate: null, internalChargeRate: null },
    ...{ createdOn: '2026-05-01T08:00:00Z', updatedOn: '2026-05-01T08:00:00Z' },
  });
});

test('a reporting that is gone is none', async () => {
  expect(await createHqProjectHarness([gone]).client.reporting(7001)).toBeUndefined();
});

test('a reporting without a duration is unreadable', async () => {
  const { client } = createHqProjectHarness([{ body: { ...booked, Duration: null } }]);
  expect((await failureOf(client.reporting(7001))).reason.code).toBe('answer-unreadable');
});

test('reportings are asked for by all that is named, with a day more each way', async () => {
  const { client, sent } = createHqProjectHarness([listed([])]);
  const period = { fromDate: '2026-06-01', toDate: '2026-06-30' };
  const query = { projectId: 519, userId: 11, ...period, updatedSince: '2026-06-10T08:00:00Z' };
  expect(await Array.fromAsync(client.reportings(query))).toEqual([]);
  const filter = [
    ...['ProjectId eq 519', 'UserId eq 11', 'StartOn ge 2026-05-31', 'StartOn lt 2026-07-02'],
    ...['UpdatedOn ge 2026-06-10T08:00:00Z', 'Id gt 0'],
  ].join(' and ');
  expect(sent).toEqual([
    {
      call: 'GET /v1/UserReportings',
      query: { $filter: filter, $orderby: 'Id asc', $top: '1000' },
    },
  ]);
});

test('reportings of another project, person or day are left out, even when HQ ignores the filter', async () => {
  const rows = [
    booked,
    { ...booked, Id: 7002, ProjectId: 520 },
    { ...booked, Id: 7003, UserId: 12 },
    { ...booked, Id: 7004, StartOn: '2026-06-06T22:30:00Z' },
    { ...booked, Id: 7005, StartOn: '2026-06-08T22:30:00Z' },
    { ...booked, Id: 7006, StartOn: '2026-06-07T22:00:00Z' },
  ];
  const { client } = createHqProjectHarness([listed(rows)]);
  const query = { projectId: 519, userId: 11, fromDate: '2026-06-08', toDate: '2026-06-08' };
  const ids = (await Array.fromAsync(client.reportings(query))).map(({ id }) => id);
  expect(ids).toEqual([7001, 7006]);
});

test('a list that is cut short of a thousand goes on while HQ says so, with the same filter', async () => {
  const answers = [
    listed([booked], { '@odata.nextLink': 'https://api.hellohq.io/v1/UserReportings?$skip=1' }),
    listed([{ ...booked, Id: 7002 }]),
  ];
  const { client, sent } = createHqProjectHarness(answers);
  const ids = (await Array.fromAsync(client.reportings({ userId: 11 }))).map(({ id }) => id);
  expect(ids).toEqual([7001, 7002]);
  expect(sent.map(({ query }) => query.$filter)).toEqual([
    'UserId eq 11 and Id gt 0',
    'UserId eq 11 and Id gt 7001',
  ]);
});

test('R1: time is booked on a task of a project, and the answer tells what HQ made of it', async () => {
  const { client, sent } = createHqProjectHarness([{ status: 201, body: { ...booked, IsApproved: false } }]);
  expect(await client.createReporting(wanted)).toEqual({ ...read, isApproved: false });
  expect(sent).toEqual([
    {
      ...{ call: 'POST /v1/Projects(519)/do.CreateReporting', query: {} },
      body: {
        ...{ UserId: 11, TaskId: 5003, StartDate: '2026-06-08T00:00:00', Duration: 5400 },
        Description: 'Workshop vorbereitet',
      },
    },
  ]);
});

test('R1: a change of a reporting keeps all else that HQ holds of it', async () => {
  const morning = { ...held, StartOn: '2026-06-08T07:30:00Z' };
  const { client, sent } = createHqProjectHarness([
    { body: { '@odata.context': 'x', ...morning, ...audit } },
    { body: { ...morning, ...audit, Duration: 3600, TaskId: 5004 } },
  ]);
  const changed = { ...wanted, durationSeconds: 3600, taskId: 5004 };
  expect(await client.updateReporting(7001, changed)).toEqual({
    ...read,
    ...{ durationSeconds: 3600, taskId: 5004 },
  });
  expect(sent).toEqual([
    { call: 'GET /v1/Users(11)/Reportings(7001)', query: {} },
    {
      ...{ call: 'PUT /v1/Users(11)/Reportings(7001)', query: {} },
      body: { ...morning, Duration: 3600, TaskId: 5004 },
    },
  ]);
});

test('a reporting that moves to another day starts with that day, in Germany and in UTC', async () => {
  const { client, sent } = createHqProjectHarness([{ body: booked }, { body: booked }]);
  await client.updateReporting(7001, { ...wanted, date: '2026-06-09' });
  expect(sent[1]?.body).toMatchObject({ StartOn: '2026-06-09T00:00:00Z' });
});

test('a reporting that is gone cannot be changed, and nothing is written', async () => {
  const { client, sent } = createHqProjectHarness([gone, gone]);
  expect((await failureOf(client.updateReporting(7001, wanted))).reason.code).toBe('record-missing');
  expect(sent.map(({ call }) => call)).toEqual([
    'GET /v1/Users(11)/Reportings(7001)',
    'GET /v1/UserReportings(7001)',
  ]);
});

test.each([
  ['there', [{ status: 204 }], []],
  ['already gone', [gone, gone], ['GET /v1/UserReportings(7001)']],
])('a reporting that is %s is deleted', async (_how, answers, looks) => {
  const { client, sent } = createHqProjectHarness(answers);
  await client.deleteReporting(7001, 11);
  expect(sent.map(({ call }) => call)).toEqual(['DELETE /v1/Users(11)/Reportings(7001)', ...looks]);
});

test('a reporting that HQ does not find at its user, but has, is not deleted', async () => {
  const { client } = createHqProjectHarness([gone, { body: booked }]);
  expect((await failureOf(client.deleteReporting(7001, 11))).reason.code).toBe('vendor-refused');
});
