import * as z from 'zod';

const pointer = z.string().regex(/^(\/[^/]*)+$/);
const operation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal(['add', 'replace', 'test']), path: pointer, value: z.unknown() }),
  z.strictObject({ op: z.literal('remove'), path: pointer }),
  z.strictObject({ op: z.literal(['copy', 'move']), path: pointer, from: pointer }),
]);
export const patchDocument = z.array(operation).min(1);
type Operation = z.output<typeof operation>;

/** A patch that leads nowhere; the message names the segment, as documented. */
export class PatchProblem extends Error {}

type Node = Record<string, unknown>;

/**
 * Applies RFC 6902 to a copy of a record. Segments must be spelled exactly like the record's fields (guessed: the
 * documented examples mix cases). Removing a field sets it to null.
 */
export function applyPatch(record: object, operations: Operation[]): object {
  const copy = structuredClone(record) as Node;
  for (const each of operations) applyOperation(copy, each);
  return copy;
}

function applyOperation(copy: Node, each: Operation): void {
  switch (each.op) {
    case 'add':
      return write(copy, each.path, each.value, true);
    case 'replace':
      return write(copy, each.path, each.value, false);
    case 'remove':
      return remove(copy, each.path);
    case 'copy':
      return write(copy, each.path, structuredClone(read(copy, each.from)), true);
    case 'move': {
      const value = read(copy, each.from);
      remove(copy, each.from);
      return write(copy, each.path, value, true);
    }
    case 'test': {
      const isEqual = JSON.stringify(read(copy, each.path)) === JSON.stringify(each.value);
      if (!isEqual) throw new PatchProblem(`The current value at path '${each.path}' is not the test value.`);
    }
  }
}

function locate(copy: Node, path: string): { parent: Node | unknown[]; key: string } {
  const segments = path.slice(1).split('/').map(unescape);
  const key = segments.pop() ?? '';
  let parent: unknown = copy;
  for (const segment of segments) parent = child(parent, segment);
  if (Array.isArray(parent)) return { parent, key: key === '-' ? key : String(indexIn(parent, key)) };
  if (typeof parent !== 'object' || parent === null || !(key in parent)) throw missing(key);
  return { parent: parent as Node, key };
}

function child(parent: unknown, segment: string): unknown {
  if (Array.isArray(parent)) return (parent as unknown[])[indexIn(parent, segment)];
  if (typeof parent !== 'object' || parent === null || !(segment in parent)) throw missing(segment);
  return (parent as Node)[segment];
}

function read(copy: Node, path: string): unknown {
  const { parent, key } = locate(copy, path);
  return Array.isArray(parent) ? parent[key === '-' ? parent.length - 1 : Number(key)] : parent[key];
}

function write(copy: Node, path: string, value: unknown, isAdded: boolean): void {
  const { parent, key } = locate(copy, path);
  if (!Array.isArray(parent)) parent[key] = value;
  else if (key === '-') parent.push(value);
  else parent.splice(Number(key), isAdded ? 0 : 1, value);
}

function remove(copy: Node, path: string): void {
  const { parent, key } = locate(copy, path);
  if (!Array.isArray(parent)) parent[key] = null;
  else parent.splice(key === '-' ? parent.length - 1 : Number(key), 1);
}

function indexIn(list: unknown[], segment: string): number {
  if (!/^\d+$/.test(segment) || Number(segment) > list.length) throw missing(segment);
  return Number(segment);
}

function unescape(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function missing(segment: string): PatchProblem {
  return new PatchProblem(`The target location specified by path segment '${segment}' was not found.`);
}
