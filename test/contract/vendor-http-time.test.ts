import { expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { answering, createHttpHarness, failureOf } from '../unit/shared/http-harness.ts';

const START = Date.parse('2026-03-04T10:00:00Z');
const silent: typeof fetch = () => new Promise<Response>(() => {});
const ask = (send: typeof fetch, secondsLeft: number) => {
  let sent = 0;
  const { http } = createHttpHarness({
    vendor: 'moco',
    dialect: mocoErrorDialect,
    fetch(...call) {
      sent += 1;
      return send(...call);
    },
    options: { now: () => new Date(START), deadlineAt: START + secondsLeft * 1000 },
  });
  const failing = failureOf(http.call({ method: 'POST', path: 'things' }, z.object({})));
  return { failing, sent: () => sent };
};

test('a call that would outlast its function ends before the function does', async () => {
  jest.useFakeTimers();
  try {
    const { failing } = ask(silent, 7);
    await jest.advanceTimersByTimeAsync(7_000);
    expect((await failing).reason).toMatchObject({ code: 'answer-lost', kind: 'retry' });
  } finally {
    jest.useRealTimers();
  }
});

test('without time for an answer nothing is sent, so nothing has to be looked for afterwards', async () => {
  const { failing, sent } = ask(answering(200, {}), 0);
  expect((await failing).reason).toMatchObject({ code: 'out-of-time', kind: 'retry' });
  expect(sent()).toBe(0);
});
