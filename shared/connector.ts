import type * as z from 'zod';
import type { Direction } from './direction.ts';
import type { DirectionDefinition } from './direction-definition.ts';
import type { ConnectorOperations } from './operations/connector-operations.ts';
import type { ConnectorId } from './vendor.ts';
import type { Wording } from './wording.ts';
import type { VendorDefinition } from './vendors/define-vendor.ts';

export interface RegisteredDirection {
  definition: DirectionDefinition;
  /** The behaviour, loaded only where records are handled. */
  load(): Promise<Direction>;
}

/** A connector as data: what its connection file must hold, and the directions that are activated together. */
export interface ConnectorDefinition {
  id: ConnectorId;
  /** Lazy, for the same reason as a vendor's access. */
  settings: z.ZodType<Record<string, unknown>>;
  /** Each of them as people call it. */
  settingWords: Readonly<Record<string, Required<Wording>>>;
  vendors: readonly VendorDefinition[];
  directions: readonly RegisteredDirection[];
  /** What operators need beyond that, loaded only for them. */
  operations(): Promise<ConnectorOperations>;
}

export function defineConnector(definition: ConnectorDefinition): ConnectorDefinition {
  return definition;
}
