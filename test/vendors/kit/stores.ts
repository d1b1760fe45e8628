import { join } from 'node:path';
import { type Collections, fileCollections, memoryCollections } from './collection.ts';

/** The store of each simulator: a file in the directory, or in memory without one. The same however often it is asked for. */
export function createStores(directory: string | undefined): (simulator: string) => Collections {
  const opened = new Map<string, Collections>();
  return (simulator) => {
    const store =
      opened.get(simulator) ??
      (directory ? fileCollections(join(directory, `${simulator}.sqlite`)) : memoryCollections());
    opened.set(simulator, store);
    return store;
  };
}
