import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { versionedItem } from '../store/versioned-item.ts';
import type { BounceNotes } from './bounces.ts';
import { bouncesSchema, withBounce } from './bounces.ts';

/** Many mails to one customer may bounce at the same moment. */
const ATTEMPTS = 10;

export function createDynamoBounces(table: TandemTable): BounceNotes {
  const itemOf = (connection: string) =>
    versionedItem(table, { pk: names.connection(connection), sk: names.bounces }, bouncesSchema);
  return {
    async note(connection, bounce) {
      const item = itemOf(connection);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const { value, revision } = await item.read();
        const bounces = withBounce(value.bounces, bounce);
        if (!bounces) return false;
        if (await item.replace({ bounces }, revision)) return true;
      }
      throw new Error(`the bounces of ${connection} were replaced by others ${ATTEMPTS} times`);
    },
    list: async (connection) => (await itemOf(connection).read()).value.bounces,
  };
}
