import type { FieldWord } from './fields.ts';
import type { Reason } from './reason.ts';
import type { ConnectorId, Vendor } from './vendor.ts';
import type { Wording } from './wording.ts';
import type { VendorDefinition } from './vendors/define-vendor.ts';

/** Which webhooks of a vendor concern a direction, and what record they point at. */
export interface HookRule {
  vendor: Vendor;
  /** The vendor's own names, as subscribed: `Project update`, `timetracking_added`. */
  event: string;
  /** The record or the person it belongs to, or a sweep (`entity` is `*`, `id` the scope) when the hook does not say which record. */
  target: { entity: string; id: 'record' | 'person' | { scope: string } };
  /** A reading tells by the record's own version whether it includes the change, so nothing waits for the vendor's lag. */
  isVersioned?: true;
}

export interface SweepSchedule {
  scope: string;
  everyMinutes: number;
  /** Of whatever it finds a webhook of the source should have told before. */
  isToldByHooks?: true;
  /**
   * Only for connections that ask for it: their `setting` says every how many minutes, a multiple of `everyMinutes`,
   * they want a sweep of the scope `instead`.
   */
  onRequest?: { setting: string; instead: string };
}

/** What a resync or a listing may be narrowed to. Dates are `YYYY-MM-DD`, both inclusive. */
export interface RecordFilter {
  ids?: readonly string[];
  since?: string;
  until?: string;
  /** E-mail of a person at the source. */
  person?: string;
  project?: string;
}

/** A direction as data. Infrastructure, ingress, schedules, operator commands and tests all read this. */
export interface DirectionDefinition {
  id: string;
  connector: ConnectorId;
  /** Where changes come from, and where they go. */
  source: VendorDefinition;
  target: VendorDefinition;
  /** What it keeps in step. The first is what `explain` and `resync` mean when nothing is said. */
  entities: readonly [string, ...string[]];
  /** What people call a record of each, as in “time entry 17”. */
  entityWords?: Readonly<Record<string, Wording>>;
  /** What the fields are called that it compares or shows. */
  fieldWords: readonly FieldWord[];
  /** By which fields people know a record of each entity, by their English names. */
  titledBy: Readonly<Record<string, readonly string[]>>;
  /** What each step of a plan comes to, as in “time entered”. */
  stepWords?: Readonly<Record<string, Wording>>;
  hooks: readonly HookRule[];
  sweeps: readonly SweepSchedule[];
  /** Directions it sends pointers to. */
  chainsTo: readonly string[];
  worker: {
    timeoutSeconds: number;
    memoryMegabytes: number;
    maxConcurrency: number;
  };
  /** Vendor calls a typical record needs, set aside before it is begun. */
  callsPerRecord: number;
  /** What its records can be listed by. */
  filters: readonly (keyof RecordFilter)[];
  /** How long a vendor's reading may lag behind its webhook. */
  replicaLagSeconds: number;
  reasons: Readonly<Record<string, Reason>>;
  /** Who is harmed where records do not arrive: for the texts of alarms. */
  harm: string;
}
