import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { ConnectorId } from '../../shared/vendor.ts';
import type { Faults } from '../vendors/kit/faults.ts';
import type { Outbox } from '../vendors/kit/outbox.ts';
import type { Stores } from './stores.ts';

/** What the scheduler lends a world while it is opened and acts. */
export interface WorldOptions {
  now(): Date;
  random(): number;
  log(text: string): void;
  /** Whether a worker is in the middle of something. */
  isBusy(): boolean;
  /** Lets time pass at once. */
  pass(milliseconds: number): void;
}

export interface SimulatedVendor {
  name: string;
  faults: Faults;
  outbox: Outbox;
}

/** One connector between its simulated vendors, with people who work in both; or several that share one of them. */
export interface World {
  /** Of its connector, or of the first of them. */
  connectionId: string;
  /** Of each connector, where there are several. */
  connectionOf?: (connector: ConnectorId) => string;
  /** Of its connectors only. */
  definitions: readonly DirectionDefinition[];
  stores: Stores;
  vendorFetch: typeof fetch;
  /** Whether a call has a place in time that it must not miss, and so is not overtaken before it leaves. */
  leavesAtOnce: ((request: Request) => boolean) | undefined;
  vendors: readonly SimulatedVendor[];
  /** Methods that trouble singles out; undefined means every call. */
  methods: readonly (string | undefined)[];
  /** How often people act in all, and how likely it is in one step. */
  acts: number;
  actChance: number;
  /** What people start with. */
  prepare(): void;
  act(): void;
  /** What an operator does after a complete comparison; false when there was nothing to do. */
  operate(): boolean | Promise<boolean>;
  /** What must hold once it is quiet, in words; empty when everything does. Some of it only the history tells. */
  brokenInvariants(history: readonly string[]): Promise<string[]>;
}

/** The connection that a direction works for. */
export function connectionFor(
  { connectionId, connectionOf }: Pick<World, 'connectionId' | 'connectionOf'>,
  { connector }: Pick<DirectionDefinition, 'connector'>,
): string {
  return connectionOf?.(connector) ?? connectionId;
}

export type OpenWorld = (options: WorldOptions) => Promise<World>;
