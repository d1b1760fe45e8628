import { openPersonioHqWorld } from './personio-hq/world.ts';
import { openHqAworkWorld } from './hq-awork/world.ts';
import { openMocoAbsencesWorld } from './moco-absences/world.ts';
import { openMocoAworkWorld } from './moco-awork/world.ts';
import { openMomentPowerOfficeWorld } from './moment-poweroffice/world.ts';
import { openSharedWorkspaceWorld } from './shared-workspace/world.ts';
import type { OpenWorld } from './world.ts';

/** One world per connector, one of absences alone, and one of two connectors that share a vendor. */
export const worldNames = [
  'moco-awork',
  'moco-absences',
  'hq-awork',
  'personio-hq',
  'moment-poweroffice',
  'shared-workspace',
] as const;
export type WorldName = (typeof worldNames)[number];

export const worlds: Readonly<Record<WorldName, OpenWorld>> = {
  'moco-awork': openMocoAworkWorld,
  'moco-absences': openMocoAbsencesWorld,
  'hq-awork': openHqAworkWorld,
  'personio-hq': openPersonioHqWorld,
  'moment-poweroffice': openMomentPowerOfficeWorld,
  'shared-workspace': openSharedWorkspaceWorld,
};
