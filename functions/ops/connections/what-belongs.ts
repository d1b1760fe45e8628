import type { Operator } from '../operator.ts';

export function exampleOf(connector: string): string {
  return `docs/connections/${connector}.json`;
}

/** Said where a file of connections has none. */
export function whatBelongs({ connectors }: Pick<Operator, 'connectors'>): string {
  const examples = connectors.map(({ id }) => exampleOf(id)).join(', ');
  return (
    'a file of connections is an array with an entry for each customer and connector: id, connector, settings, ' +
    `vendors with their keys, notify. Examples: ${examples}. "ops connections schema CONNECTOR" describes each field`
  );
}
