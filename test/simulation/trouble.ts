import type { Fault } from '../vendors/kit/faults.ts';
import { pick } from './random.ts';
import type { World } from './world.ts';

/** Things that go wrong between us and a vendor, a few times in a row. Answers the sentence for the history. */
export function stirTrouble({ vendors, methods }: World, random: () => number): string {
  const vendor = pick(random, vendors);
  const { name } = vendor;
  if (random() < 0.3) {
    Object.assign(vendor.outbox.trouble, {
      lost: random() * 0.3,
      doubled: random() * 0.5,
      late: random() * 0.5,
    });
    return `${name}: webhooks get lost, doubled and late`;
  }
  const chosen = pick(random, faults);
  const fault = chosen.kind === 'late-commit' ? { ...chosen, seconds: 1 + random() * 44 } : chosen;
  const picked = pick(random, methods);
  const method = chosen.kind === 'late-commit' && (!picked || picked === 'GET') ? 'POST' : picked;
  const times = 1 + Math.floor(random() * 3);
  vendor.faults.add({ ...(method && { method }), times, fault });
  return `${name}: ${fault.kind} on the next ${times} ${method ?? 'calls'}`;
}

/** Ends all of it. What is on its way still arrives. */
export function calm({ vendors }: World): void {
  for (const { faults: rules, outbox } of vendors) {
    rules.clear();
    Object.assign(outbox.trouble, { lost: 0, doubled: 0, late: 0 });
  }
}

const faults: readonly Fault[] = [
  { kind: 'status', status: 503 },
  { kind: 'status', status: 500, body: { message: 'oops' } },
  { kind: 'status', status: 429 },
  { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'lost-answer' },
  { kind: 'late-commit', seconds: 1 },
  { kind: 'late-commit', seconds: 1 },
];
