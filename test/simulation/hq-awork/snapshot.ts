import type { Agency } from './agency.ts';

/** All records of both systems by kind and id, as they are at one moment. */
export type Snapshot = ReturnType<typeof takeSnapshot>;

export function takeSnapshot({ hq, awork }: Pick<Agency, 'hq' | 'awork'>) {
  const [inHq, inAwork] = [hq.state(), awork.state()];
  return {
    projects: byId(inAwork.projects),
    companies: byId(inAwork.companies),
    lists: byId(inAwork.taskLists),
    tasks: byId(inAwork.tasks),
    entries: byId(inAwork.timeEntries),
    hqProjects: byId(inHq.projects),
    hqTasks: byId(inHq.tasks),
    reportings: byId(inHq.reportings),
  };
}

/** A record before and after; one of them is undefined where it was made or removed. */
export interface Change<Row> {
  id: string;
  before: Row | undefined;
  after: Row | undefined;
}

export function changesOf<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): Change<Row>[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .map((id) => ({ id, before: before.get(id), after: after.get(id) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Names of the fields that differ. */
export function changedFields<Row extends object>({ before, after }: Change<Row>): string[] {
  const [one, other] = [before, after].map((row) => new Map(Object.entries(row ?? {})));
  return [...(other?.keys() ?? [])].filter(
    (name) => JSON.stringify(one?.get(name)) !== JSON.stringify(other?.get(name)),
  );
}

function byId<Row extends { id: string | number }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [String(row.id), row]));
}
