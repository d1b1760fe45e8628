declare module 'dynalite' {
  import type { Server } from 'node:http';

  function dynalite(options?: { path?: string; createTableMs?: number }): Server;
  export = dynalite;
}

declare module 'dynalite/db/index.js' {
  namespace db {
    type Item = Readonly<Record<string, { S?: string }>>;
    interface Table {
      GlobalSecondaryIndexes?: readonly object[];
    }
    interface Put {
      index: string;
      key: string;
      item: Item;
    }
  }
  type Maybe<T> = T | null | undefined;
  type MaybeItem = Maybe<db.Item>;
  type Done = (error?: unknown) => void;

  /** Shared by all of its operations, which look it up with every call. */
  const db: {
    capacityUnits(item: MaybeItem, isRead: boolean): number;
    checkConditional(asked: object, existing: MaybeItem): Maybe<Error>;
    updateIndexes(store: object, table: db.Table, existing: MaybeItem, item: MaybeItem, done: Done): void;
    getIndexActions(
      indexes: readonly object[],
      existing: MaybeItem,
      item: MaybeItem,
      table: db.Table,
    ): { puts: db.Put[]; deletes: object[] };
  };
  export = db;
}
