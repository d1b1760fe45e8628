import type { Fault } from '../vendors/kit/faults.ts';
import type { Office } from './office.ts';
import { pick } from './random.ts';

/** Things that go wrong between us and a vendor, a few times in a row. Answers the sentence for the history. */
export function stirTrouble({ moco, awork }: Office, random: () => number): string {
  const [name, vendor] = pick(random, [
    ['moco', moco],
    ['awork', awork],
  ] as const);
  if (random() < 0.3) {
    Object.assign(vendor.outbox.trouble, {
      lost: random() * 0.3,
      doubled: random() * 0.5,
      late: random() * 0.5,
    });
    return `${name}: webhooks get lost, doubled and late`;
  }
  const fault = pick(random, faults);
  const method = pick(random, ['GET', 'POST', 'PUT', undefined]);
  const times = 1 + Math.floor(random() * 3);
  vendor.faults.add({ ...(method && { method }), times, fault });
  return `${name}: ${fault.kind} on the next ${times} ${method ?? 'calls'}`;
}

const faults: readonly Fault[] = [
  { kind: 'status', status: 503 },
  { kind: 'status', status: 500, body: { message: 'oops' } },
  { kind: 'status', status: 429 },
  { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'lost-answer' },
  { kind: 'lost-answer' },
];
