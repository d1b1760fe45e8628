import * as z from 'zod';
import { RECONCILE_SCOPE } from '../../shared/sweep-scopes.ts';
import type { LambdaPool } from './lambda-pool.ts';
import type { Resolve } from './resolve.ts';
import type { Template } from './template.ts';
import { ofType } from './template.ts';

/** So that a fresh start shows something soon; the cloud would wait one whole period. */
const FIRST_DELAY_MILLISECONDS = 500;

const target = z.object({ Arn: z.unknown(), Input: z.unknown() });
const schedule = z.object({
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(target).optional(),
  Target: target.optional(),
});

export interface Schedule {
  everyMilliseconds: number;
  functionArn: string;
  input: unknown;
}

/** Rules and schedules that invoke a function at a fixed rate, or once a day. */
export function readSchedules(template: Template, resolve: Resolve): Schedule[] {
  return ofType(template, 'AWS::Events::Rule', 'AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties['ScheduleExpression'] !== undefined)
    .map(({ properties }) => schedule.parse(properties))
    .filter(({ State }) => State === 'ENABLED')
    .flatMap(({ ScheduleExpression, Targets, Target }) =>
      (Targets ?? (Target ? [Target] : [])).map(({ Arn, Input }) => ({
        everyMilliseconds: millisecondsOf(ScheduleExpression),
        functionArn: String(resolve(Arn)),
        input: parseInput(resolve(Input)),
      })),
    );
}

function parseInput(input: unknown): unknown {
  return typeof input === 'string' ? JSON.parse(input) : {};
}

export interface RunningSchedules {
  /** Settles when each was invoked once. */
  firstTurn: Promise<unknown>;
  stop(): void;
}

/** Starts them. A failed invocation is counted by its pool and tried again at the next turn. */
export function runSchedules(schedules: readonly Schedule[], pools: readonly LambdaPool[]): RunningSchedules {
  const started = schedules.map(({ everyMilliseconds, functionArn, input }) => {
    const pool = pools.find(({ lambda }) => lambda.arn === functionArn);
    if (!pool) throw new Error(`a schedule names the unknown function ${functionArn}`);
    const invoke = () => pool.invoke(input).catch(() => {});
    const first = Promise.withResolvers<unknown>();
    const timers = [
      // What a start has just set going would look like a difference.
      setTimeout(() => first.resolve(isReconcile(input) ? undefined : invoke()), FIRST_DELAY_MILLISECONDS),
      setInterval(() => void invoke(), everyMilliseconds),
    ];
    return { first: first.promise, timers };
  });
  return {
    firstTurn: Promise.all(started.map(({ first }) => first)),
    stop: () => started.flatMap(({ timers }) => timers).forEach((timer) => clearTimeout(timer)),
  };
}

function isReconcile(input: unknown): boolean {
  return z.object({ scope: z.literal(RECONCILE_SCOPE) }).safeParse(input).success;
}

const unitMilliseconds: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

const daily = /^cron\(\d+ \d+ \* \* \? \*\)$/;

/** What runs at a time of day does so a day after the start: no office is closed here. */
function millisecondsOf(expression: string): number {
  if (daily.test(expression)) return 86_400_000;
  const [, value, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const milliseconds = Number(value) * (unitMilliseconds[unit] ?? 0);
  if (!milliseconds)
    throw new Error(`${expression} is not supported locally, only rate(...) and a cron of once a day`);
  return milliseconds;
}
