import type { Connection } from '../../../shared/connections/connection.ts';
import type { QuoteSending } from '../../../shared/operations/quote-operations.ts';
import { findDirections, findSecret } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { createExpectedLinks } from '../plan/expected-links.ts';
import { openPlanning } from '../plan/open-planning.ts';
import { planRecord } from '../plan/plan-record.ts';
import type { SentQuote } from './sent-quote.ts';

/** What sending would do now. Writes nothing. */
export async function planSending(
  sending: QuoteSending,
  connection: Connection,
  operator: Operator,
): Promise<Report<SentQuote>> {
  const { record, link, quote, project, warnings } = sending;
  const [registered] = findDirections(connection.connector, record.direction, operator);
  if (!registered) throw new Refusal(`There is no direction "${record.direction}".`);
  const expected = createExpectedLinks(operator.links);
  const before = await operator.links.get(link);
  await expected.expect(link, { data: sending.requested(before?.data, operator.now()) });
  const secret = await findSecret(connection, operator);
  const planning = await openPlanning(registered, expected, { connection, secret }, operator);
  const { direction, entity, id } = record;
  const row = await planRecord({ direction, entity, id }, connection, planning, operator);
  const steps = row.steps.map(({ what }) => what);
  const sentence = row.sentence ?? `In ${project.name}: ${steps.join('; ')}.`;
  const text = [
    ...warnings,
    ...(row.sentence === null ? [`In ${project.name}:`, ...steps.map((step) => `  ${step}`)] : [sentence]),
    'Nothing was written.',
  ];
  const data = {
    connection: connection.id,
    id,
    quote,
    project,
    dryRun: true,
    outcome: 'planned',
    code: row.code,
    sentence,
    steps,
  } as const;
  return { data, text: text.join('\n'), exitCode: row.plan === 'park' ? 1 : 0 };
}
