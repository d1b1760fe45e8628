import { openConsole } from '../../functions/ops/console/open-console.ts';
import type { Operator } from '../../functions/ops/operator.ts';
import { connectors } from '../../functions/registry.ts';
import type { Simulators } from './simulators.ts';
import type { Suite } from './suite.ts';

interface Started {
  suite: Suite;
  simulators: Simulators | undefined;
  /** How each connection of the demo agency came to be live. */
  ways: readonly string[];
  /** Where the live page is. */
  live?: string | undefined;
}

/** The lines that `npm start` ends with. */
export async function describeSuite(
  { suite, simulators, ways, live }: Started,
  operator: Operator,
): Promise<string> {
  const lists = await Promise.all(connectors.map(({ id }) => operator.connections.list(id)));
  const ids = lists.flat().map(({ id }) => id);
  const { endpoints, ingressUrl } = suite;
  const opened = await openConsole({}, operator);
  const vendors = Object.entries(simulators?.baseUrls ?? {}).map(
    ([name, url]) => `  ${name.padEnd(12)}${url}`,
  );
  return [
    'Tandem is running. Ctrl-C stops it.',
    ...(live ? ['', `See it live: ${live}`] : []),
    '',
    `  health      ${ingressUrl}/health`,
    `  console     ${opened.data.url}`,
    `              (signs in ${opened.data.name}, once; "npm run ops -- console" makes another)`,
    `  webhooks    ${ingressUrl}/{vendor}/{connection}/{token}`,
    `  mails       ${endpoints.ses}/mails`,
    `  connections ${ids.join(', ') || 'none yet: npm run ops -- connections add FILE'}`,
    ...(ways.length > 0 ? ['', 'The demo agency:', ...ways.map((way) => `  ${way}`)] : []),
    ...(vendors.length > 0
      ? [
          '',
          'Simulated vendors; GET /_sim/person of each lists what people can do there by hand, /_sim/state what it holds:',
          ...vendors,
        ]
      : []),
    '',
    'Try: npm run ops -- status',
  ].join('\n');
}
