import * as z from 'zod';
import type { Period } from '../../../shared/reconcile/listed-stretch.ts';
import { nightlyPeriod } from '../../../shared/worker/run-reconcile.ts';
import { Refusal } from '../output/report.ts';

/** As asked for; else from the beginning of the month before up to today. */
export function readPeriod(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  now: Date,
): Period {
  const toDay = day('--to', to) ?? now.toISOString().slice(0, 10);
  const fromDay = day('--from', from) ?? nightlyPeriod(new Date(toDay)).fromDay;
  if (fromDay > toDay) throw new Refusal(`--from ${fromDay} lies after --to ${toDay}.`);
  return { fromDay, toDay };
}

function day(option: string, text: string | undefined): string | undefined {
  if (text === undefined || z.iso.date().safeParse(text).success) return text;
  throw new Refusal(`${option} takes a day such as 2026-01-31, not "${text}".`);
}
