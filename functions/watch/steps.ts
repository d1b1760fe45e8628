import type { Connection } from '../../shared/connections/connection.ts';
import type { Operator } from '../ops/operator.ts';
import { recount } from './figures/recount.ts';
import { lookAtHooks } from './hooks/look-at-hooks.ts';
import { renewLetters } from './letters/renew-letters.ts';
import { sendRemembered } from './send-remembered.ts';

/** One thing that is looked after; what it answers is of no interest here. */
export type WatchStep = (connection: Connection, operator: Operator) => Promise<unknown>;

/** What is done for each connection, in this order; one that fails stops no other. */
export const watchSteps: readonly (readonly [name: string, step: WatchStep])[] = [
  ['hooks', lookAtHooks],
  ['letters', renewLetters],
  ['reminders', sendRemembered],
  // Last, as lists show what the others found.
  ['figures', recount],
];
