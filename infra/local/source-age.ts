import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Not part of what is deployed. */
const ignored = new Set(['node_modules', 'local']);

/** When the youngest of these files or folders was changed, in milliseconds. */
export function lastChangeAt(root: string, paths: readonly string[]): number {
  return Math.max(0, ...paths.map((path) => changeOf(join(root, path))));
}

function changeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const entries = readdirSync(path).filter((name) => !ignored.has(name));
  // The folder's own time tells of files that were removed.
  return Math.max(stats.mtimeMs, ...entries.map((name) => changeOf(join(path, name))));
}
