import type { SimulatorWorld } from '../kit/simulator.ts';
import { type MocoAccount, openSettings, type Settings } from './account.ts';
import { createNotices, type Notices } from './notices.ts';
import { openTables, type Tables } from './tables.ts';
import { timestampOf } from './timestamp.ts';

/** Everything one account holds, handed to every rule. */
export interface Office extends Tables {
  account: MocoAccount;
  settings: Settings;
  notices: Notices;
  world: SimulatorWorld;
  nextId(kind: IdKind): number;
  timestamp(): string;
}

const firstIds = {
  project: 947_500_001,
  task: 25_400_001,
  contract: 466_700_001,
  activity: 1_071_200_001,
  schedule: 8_900_101,
  employment: 227_901,
  user: 933_700_101,
  company: 762_400_001,
  customField: 9_101,
  webHook: 4_711,
  taskTemplate: 31_001,
  invoice: 5_538_001,
  projectNumber: 1,
  companyNumber: 1,
} as const;

export type IdKind = keyof typeof firstIds;

export function openOffice(world: SimulatorWorld, account: MocoAccount): Office {
  const counters = world.collections.open<number>('counters');
  const tables = openTables(world);
  return {
    ...tables,
    account,
    world,
    settings: openSettings(world, account),
    notices: createNotices({ world, account, webHooks: tables.webHooks }),
    nextId(kind) {
      const id = counters.get(kind) ?? firstIds[kind];
      counters.put(kind, id + 1);
      return id;
    },
    timestamp: () => timestampOf(world.now()),
  };
}

/** A new record's own fields. */
export function stampNew(
  office: Office,
  kind: IdKind,
): { id: number; created_at: string; updated_at: string } {
  const now = office.timestamp();
  return { id: office.nextId(kind), created_at: now, updated_at: now };
}

/** The changed row; `updated_at` moves only if something differs. */
export function changed<T extends { updated_at: string }>(office: Office, row: T, changes: Partial<T>): T {
  const next = { ...row, ...changes };
  return JSON.stringify(next) === JSON.stringify(row) ? row : { ...next, updated_at: office.timestamp() };
}
