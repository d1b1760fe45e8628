import { expect, test } from '@jest/globals';
import { isSilent, missedSince } from '../../../functions/watch/hooks/silence.ts';

const at = (minutes: number) => new Date(Date.parse('2026-03-04T10:00:00Z') + minutes * 60_000).toISOString();
const heard = { accepted: at(0), liveSince: '2026-01-01T00:00:00.000Z', mendedAt: undefined };
const sweep = (minutes: number) => ({ at: at(minutes), everyMinutes: 10 });

test('O8 changes found by sweeps over and over, with no webhook between them, are silence', () => {
  const missed = missedSince([at(30), at(60)], [sweep(95)], heard);
  expect(missed).toEqual([at(30), at(60), at(95)]);
  expect(isSilent(missed, 'seen')).toBe(true);
});

test('O8 where nothing changes, nothing is missed, however long no webhook comes', () => {
  expect(missedSince([], [], { ...heard, accepted: undefined })).toEqual([]);
  expect(isSilent([], 'heard')).toBe(false);
});

test('O8 a webhook ends what was missed before it', () => {
  expect(missedSince([at(30), at(60)], [sweep(95)], { ...heard, accepted: at(90) })).toEqual([]);
});

test('O8 a change that may be older than the webhook last noted is not missed', () => {
  expect(missedSince([], [sweep(15), sweep(20)], heard)).toEqual([]);
  expect(missedSince([], [sweep(21)], heard)).toEqual([at(21)]);
});

test('O8 one burst, which several sweeps go through, is no silence', () => {
  const missed = missedSince([], [sweep(30), sweep(31), sweep(32), sweep(33)], heard);
  expect(isSilent(missed, 'seen')).toBe(false);
  expect(isSilent(missed, 'heard')).toBe(false);
});

test('O8 a vendor that shows no webhooks is doubted sooner than one that shows them switched on', () => {
  const missed = [at(30), at(40), at(51)];
  expect(isSilent(missed, 'heard')).toBe(true);
  expect(isSilent(missed, 'seen')).toBe(false);
});

test('O8 what the first sweeps of a connection find is older than its webhooks', () => {
  const young = { ...heard, accepted: undefined, liveSince: at(0) };
  expect(missedSince([], [sweep(30), sweep(90), sweep(150)], young)).toEqual([]);
  expect(missedSince([], [sweep(1440 + 11)], young)).toHaveLength(1);
});

test('O8 what was missed before webhooks were mended counts no more', () => {
  expect(missedSince([at(30), at(60)], [sweep(95)], { ...heard, mendedAt: at(90) })).toEqual([]);
});

test('O8 the same sweep seen twice counts once', () => {
  expect(missedSince([at(30)], [sweep(30), sweep(30)], heard)).toEqual([at(30)]);
});
