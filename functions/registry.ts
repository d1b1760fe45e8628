import type { ConnectorDefinition, RegisteredDirection } from '../shared/connector.ts';
import type { DirectionDefinition } from '../shared/direction-definition.ts';
import { mocoAwork } from './moco-awork/connector.ts';
import { hqAwork } from './hq-awork/connector.ts';
import { momentPowerOffice } from './moment-poweroffice/connector.ts';
import { personioHq } from './personio-hq/connector.ts';

/** Every connector there is: one line each. */
export const connectors: readonly ConnectorDefinition[] = [mocoAwork, hqAwork, personioHq, momentPowerOffice];

export const directions: readonly RegisteredDirection[] = connectors.flatMap((each) => each.directions);

export const definitions: readonly DirectionDefinition[] = directions.map(({ definition }) => definition);
