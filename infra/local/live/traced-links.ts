import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import type { Trace } from './records/record.ts';

export interface TracedLink {
  link: Link;
  definition: DirectionDefinition;
}

/** The links of all connections, found by a record of either side. */
export interface TracedLinks {
  connections(): Promise<Connection[]>;
  /** The direction whose records a link of this entity stands for. */
  directionOf(connection: Connection, entity: string): DirectionDefinition | undefined;
  /** By the record that Tandem has made. */
  to(vendor: Vendor, target: Trace): Promise<TracedLink | undefined>;
  /** By the record that people have made. */
  from(vendor: Vendor, source: Trace): Promise<TracedLink[]>;
}

type Stores = Pick<Operator, 'connections' | 'connectors' | 'links'>;

export function openTracedLinks({ connections, connectors, links }: Stores): TracedLinks {
  const definitionsOf = ({ connector }: Connection) =>
    (connectors.find(({ id }) => id === connector)?.directions ?? []).map(({ definition }) => definition);
  const all = async () => (await Promise.all(connectors.map(({ id }) => connections.list(id)))).flat();
  const serving = async (end: 'source' | 'target', vendor: Vendor, entity: string) =>
    (await all()).flatMap((connection) =>
      definitionsOf(connection)
        .filter((each) => each[end].id === vendor && each.entities.includes(entity))
        .map((definition) => ({ connection: connection.id, definition })),
    );
  return {
    connections: all,
    directionOf: (connection, entity) =>
      definitionsOf(connection).find(({ entities }) => entities.includes(entity)),
    async to(vendor, { entity, id }) {
      for (const { connection, definition } of await serving('target', vendor, entity)) {
        const link = await links.findByTarget(connection, entity, id);
        if (link) return { link, definition };
      }
      return undefined;
    },
    async from(vendor, { entity, id }) {
      const found = (await serving('source', vendor, entity)).map(async ({ connection, definition }) => {
        const link = await links.get({ connection, entity, sourceId: id });
        return link ? [{ link, definition }] : [];
      });
      return (await Promise.all(found)).flat();
    },
  };
}
