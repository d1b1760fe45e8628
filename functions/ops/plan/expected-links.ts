import type { Link, LinkChange, LinkKey } from '../../../shared/links/link.ts';
import { emptyLink } from '../../../shared/links/link.ts';
import type { LinkStore } from '../../../shared/links/link-store.ts';

/** The links as they will be, as far as a plan has come. */
export interface ExpectedLinks {
  links: LinkStore;
  /** A link that the planned steps, or what comes before them, will leave behind. */
  expect(key: LinkKey, change: LinkChange): Promise<void>;
}

/** Reads through to the store, and writes nothing there. */
export function createExpectedLinks(store: LinkStore): ExpectedLinks {
  const expected = new Map<string, Link>();
  const at = ({ connection, entity, sourceId }: LinkKey) => `${connection}/${entity}/${sourceId}`;
  const ofEntity = (connection: string, entity: string) =>
    [...expected.values()].filter(({ key }) => key.connection === connection && key.entity === entity);
  const refuse = async (): Promise<never> => {
    throw new Error('a plan writes nothing');
  };
  const linkOf = async (key: LinkKey) => expected.get(at(key)) ?? (await store.get(key));
  const expect = async (key: LinkKey, change: LinkChange) => {
    const before = (await linkOf(key)) ?? emptyLink(key);
    expected.set(at(key), { ...before, ...change });
  };
  return {
    expect,
    links: {
      ...{ claim: refuse, settle: refuse, save: refuse, renew: refuse, release: refuse, take: refuse },
      get: linkOf,
      async findByTarget(connection, entity, targetId) {
        const planned = ofEntity(connection, entity).find((link) => link.targetId === targetId);
        if (planned) return planned;
        // What is stored may lead elsewhere by then.
        const stored = await store.findByTarget(connection, entity, targetId);
        return stored && expected.has(at(stored.key)) ? undefined : stored;
      },
      async *list(connection, entity) {
        for await (const link of store.list(connection, entity)) if (!expected.has(at(link.key))) yield link;
        yield* ofEntity(connection, entity);
      },
      listOpen: (connection) => store.listOpen(connection),
      listDiffering: (connection) => store.listDiffering(connection),
    },
  };
}
