import { DateTime } from 'luxon';
import type { MocoAworkRun } from '../run.ts';

/** What lies before is closed: nobody changes it any more, and awork keeps what it has. `YYYY-MM-DD` */
export function firstDay({ settings, now }: Pick<MocoAworkRun, 'settings' | 'now'>): string {
  const { absencesFrom, lookBackMonths } = settings;
  const today = DateTime.fromJSDate(now(), { zone: 'utc' });
  const lookBack = today.minus({ months: lookBackMonths }).startOf('month').toISODate() ?? '';
  return lookBack > absencesFrom ? lookBack : absencesFrom;
}
