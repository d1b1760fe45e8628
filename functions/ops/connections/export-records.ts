import type { Connection } from '../../../shared/connections/connection.ts';
import type { Link } from '../../../shared/links/link.ts';
import { findDirections } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { openPrivateFile } from '../output/private-file.ts';

/** Writes every link with its history, a line of JSON each: which record became which, when, and why not. */
export async function exportRecords(
  { id, connector }: Connection,
  path: string,
  operator: Operator,
): Promise<void> {
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  const entities = new Set(definitions.flatMap((definition) => definition.entities));
  const lines = async function* () {
    for (const entity of entities)
      for await (const link of operator.links.list(id, entity)) yield `${JSON.stringify(exported(link))}\n`;
  };
  const file = await openPrivateFile(path);
  await file.write(lines());
}

function exported({ key, targetId, openSince, history }: Link) {
  return {
    ...{ entity: key.entity, id: key.sourceId, targetId: targetId ?? null },
    ...{ openSince: openSince ?? null, history },
  };
}
