import type { Operator } from '../operator.ts';

/** Where no person waits: nothing is told on the way, and what was asked for is meant. */
export const unattended: Pick<Operator, 'progress' | 'warn' | 'confirm' | 'who'> = {
  progress: () => undefined,
  warn: () => undefined,
  confirm: async () => true,
  who: { kind: 'tandem' },
};
