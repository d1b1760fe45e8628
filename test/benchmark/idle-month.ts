import * as z from 'zod';
import { prices } from '../../functions/ops/cost/bill.ts';
import { synthesize } from '../../infra/local/synthesize.ts';
import type { Template } from '../../infra/local/template.ts';
import { ofType, readTemplate } from '../../infra/local/template.ts';

const MINUTES_PER_MONTH = 30 * 24 * 60;
/** Lambda keeps five long polls of 20 seconds open at each queue: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
const POLLS_PER_MINUTE = 15;
/** What a schedule's function takes where it finds nothing to do, and its memory. */
const IDLE_RUN = { seconds: 0.2, gigabytes: 0.5 };

const minutesPer = { minute: 1, hour: 60, day: 24 * 60 };

/** Dollars of a stage in which nothing flows, without free tiers. */
export async function idleMonth(): Promise<number> {
  const template = readTemplate(await synthesize());
  const count = (type: string) => ofType(template, type).length;
  const polls = count('AWS::Lambda::EventSourceMapping') * POLLS_PER_MINUTE * MINUTES_PER_MONTH;
  const perRun = prices.lambdaRequest + IDLE_RUN.seconds * IDLE_RUN.gigabytes * prices.lambdaGigabyteSecond;
  return (
    count('AWS::CloudWatch::Alarm') * prices.alarmMonth +
    count('AWS::CloudWatch::Dashboard') * prices.dashboardMonth +
    polls * prices.sqsRequest +
    runsPerMonth(template) * perRun
  );
}

const rule = z.object({ ScheduleExpression: z.string().optional() });

function runsPerMonth(template: Template): number {
  return ofType(template, 'AWS::Events::Rule').reduce((sum, { properties }) => {
    const { ScheduleExpression = '' } = rule.parse(properties);
    if (/^cron\(\d+ \d+ \* \* \? \*\)$/.test(ScheduleExpression))
      return sum + MINUTES_PER_MONTH / minutesPer.day;
    const [, number, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(ScheduleExpression) ?? [];
    if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') return sum;
    return sum + MINUTES_PER_MONTH / (Number(number) * minutesPer[unit]);
  }, 0);
}
