import type { Operator } from '../../../functions/ops/operator.ts';
import type { ConnectorId } from '../../../shared/vendor.ts';
import type { Simulators } from '../simulators.ts';

/** Something somebody does in one system, and what must then be true in the other. */
export interface Scene {
  /** What happened, and in which system. */
  system: string;
  act: string;
  effect: string;
  play(): void;
  /** Whether the effect is there. */
  holds(): boolean;
}

/** Starts the comparison of a connection that would else come with its schedule. */
export type CompareNow = (connection: string) => Promise<void>;

type Hour = (simulators: Simulators, compareNow: CompareNow) => Scene[];

/** An entry of a connection file. */
interface DemoEntry {
  id: string;
  connector: ConnectorId;
  settings: Record<string, unknown>;
  vendors: Record<string, object>;
  notify: { email: string; language: string };
}

/** One connector's part of the demo agency and its day. */
export interface DemoConnector {
  entry(baseUrls: Simulators['baseUrls']): DemoEntry;
  /** The people, customers and whatever else is there before, unless it is there from an earlier start. */
  seed(simulators: Simulators): void;
  /** What a person does by hand once `setup` has run. */
  afterSetup?(simulators: Simulators, operator: Operator): Promise<void>;
  /** What the agency has worked before it goes live. */
  begin(simulators: Simulators): void;
  /** What happens in the same hour happens at the same time. */
  morning: Hour;
  noon: Hour;
  afternoon: Hour;
}
