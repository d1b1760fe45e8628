import { deadLettersText } from '../dead-letters/dead-letter-row.ts';
import { describe } from '../plan/plan-report.ts';
import { sidesLines } from './explained-sides.ts';
import type { Explanation, LetteredRecord } from './explanation.ts';
import type { ExplainedLink } from './explained-link.ts';

export function explainText({ connection, status, remarks, records }: Explanation<LetteredRecord>): string {
  const stopped = status === 'active' ? [] : [`The connection ${connection} is ${status}.`];
  return [...remarks, ...stopped, ...records.flatMap(recordLines)].join('\n');
}

function recordLines(record: LetteredRecord): string[] {
  const { direction, entity, id, link, remembered, deadLetters, plan, sides } = record;
  return [
    `${direction}: ${entity} ${id}`,
    ...(link ? linkLines(link) : ['  never handled']),
    ...(remembered ? ['  a change is remembered until the connection is resumed'] : []),
    ...(deadLetters.length > 0 ? ['  dead letters:', indent(deadLettersText(deadLetters))] : []),
    ...sidesLines(sides),
    `  now: ${plan.plan}: ${describe(plan)}`,
  ];
}

function linkLines({ targetId, openSince, waitingFor, outcomes }: ExplainedLink): string[] {
  return [
    targetId === null ? '  not on the other side' : `  on the other side: ${targetId}`,
    ...(openSince === null ? [] : [`  undone since ${openSince}`]),
    ...(waitingFor === null ? [] : [`  waits for ${waitingFor}`]),
    ...outcomes.map(({ at, outcome, sentence }) => `  ${at}  ${outcome.padEnd(8)}  ${sentence}`),
  ];
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
