import type { ConnectorDefinition, Direction, DirectionDefinition } from '../shared/direction.ts';
import { aworkMocoTimes } from './moco-awork/awork-moco-times/definition.ts';
import { mocoAworkConnector } from './moco-awork/settings.ts';
import { momentPowerOfficeConnector } from './moment-poweroffice/settings.ts';
import { personioHqConnector } from './personio-hq/settings.ts';
import { mocoAworkProjects } from './moco-awork/moco-awork-projects/definition.ts';
import { momentPowerOfficeInvoices } from './moment-poweroffice/moment-poweroffice-invoices/definition.ts';
import { personioHqAbsences } from './personio-hq/personio-hq-absences/definition.ts';
import { powerOfficeMomentExpenses } from './moment-poweroffice/poweroffice-moment-expenses/definition.ts';

export interface RegisteredDirection {
  definition: DirectionDefinition;
  /** The behaviour, loaded only where records are handled. */
  load(): Promise<Direction>;
}

/** Every direction there is: one line each. */
export const registry: readonly RegisteredDirection[] = [
  {
    definition: mocoAworkProjects,
    load: async () => (await import('./moco-awork/moco-awork-projects/direction.ts')).direction,
  },
  {
    definition: aworkMocoTimes,
    load: async () => (await import('./moco-awork/awork-moco-times/direction.ts')).direction,
  },
  {
    definition: personioHqAbsences,
    load: async () => (await import('./personio-hq/personio-hq-absences/direction.ts')).direction,
  },
  {
    definition: momentPowerOfficeInvoices,
    load: async () =>
      (await import('./moment-poweroffice/moment-poweroffice-invoices/direction.ts')).direction,
  },
  {
    definition: powerOfficeMomentExpenses,
    load: async () =>
      (await import('./moment-poweroffice/poweroffice-moment-expenses/direction.ts')).direction,
  },
];

export const connectorDefinitions: readonly ConnectorDefinition[] = [
  mocoAworkConnector,
  personioHqConnector,
  momentPowerOfficeConnector,
];
