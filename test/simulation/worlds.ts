import { openPersonioHqWorld } from './personio-hq/world.ts';
import { openMocoAworkWorld } from './moco-awork/world.ts';
import { openMomentPowerOfficeWorld } from './moment-poweroffice/world.ts';
import type { OpenWorld } from './world.ts';

/** One world per connector. */
export const worldNames = ['moco-awork', 'personio-hq', 'moment-poweroffice'] as const;
export type WorldName = (typeof worldNames)[number];

export const worlds: Readonly<Record<WorldName, OpenWorld>> = {
  'moco-awork': openMocoAworkWorld,
  'personio-hq': openPersonioHqWorld,
  'moment-poweroffice': openMomentPowerOfficeWorld,
};
