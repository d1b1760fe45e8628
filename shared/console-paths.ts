import { SWEEP } from './pointer.ts';

/** Which record, as its page is asked for. */
interface ShownRecord {
  direction: string;
  entity: string;
  id: string;
}

/** Where the console shows a connection. */
export function connectionPath(connection: string): string {
  return pathOf(connection);
}

/** Where keys are entered and renewed. */
export function keysPath(connection: string): string {
  return pathOf(connection, 'keys');
}

/** Comparisons are no records, and have no page. */
export function recordPath(connection: string, { direction, entity, id }: ShownRecord): string | undefined {
  return entity === SWEEP ? undefined : pathOf(connection, 'records', direction, entity, id);
}

function pathOf(...parts: readonly string[]): string {
  return `/connections/${parts.map(encodeURIComponent).join('/')}`;
}
