import type { SimulatorWorld } from '../kit/simulator.ts';
import { openProjectTables, type ProjectTables } from './project-tables.ts';
import type { AbsenceRow, Author, UserRow } from './records.ts';
import { openTable, type Table } from './table.ts';
import type { HqTenant } from './tenant.ts';

/** What every operation of the simulated vendor works with. */
export interface Hq extends ProjectTables {
  world: SimulatorWorld;
  tenant: HqTenant;
  users: Table<UserRow>;
  /** Indexed by user. */
  absences: Table<AbsenceRow>;
  /** Id and audit fields of a new record. Ids grow over all kinds of records and are never used twice. */
  stampNew(createdBy: Author): { id: number; createdBy: Author; createdOn: string; updatedOn: string };
  now(): string;
}

const FIRST_ID = 9001;

export function openHq(world: SimulatorWorld, tenant: HqTenant): Hq {
  const counters = world.collections.open<number>('counters');
  const now = () => world.now().toISOString();
  return {
    world,
    tenant,
    ...openProjectTables(world.collections),
    users: openTable(world.collections.open<UserRow>('users')),
    absences: openTable(world.collections.open<AbsenceRow>('absences'), ({ userId }) => userId),
    now,
    stampNew(createdBy) {
      const id = (counters.get('id') ?? FIRST_ID - 1) + 1;
      counters.put('id', id);
      return { id, createdBy, createdOn: now(), updatedOn: now() };
    },
  };
}
