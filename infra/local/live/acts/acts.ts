import type { ConnectorId } from '../../../../shared/vendor.ts';
import type { LiveAct } from './act.ts';
import { aworkTimeActs } from './awork-times.ts';
import { hqAworkActs } from './hq-awork.ts';
import { mocoPeopleActs } from './moco-people.ts';
import { mocoProjectActs } from './moco-projects.ts';
import { momentPowerOfficeActs } from './moment-poweroffice.ts';
import { personioHqActs } from './personio-hq.ts';
import { silence } from './silence.ts';

const all: readonly LiveAct[] = [
  ...aworkTimeActs,
  ...mocoProjectActs,
  ...mocoPeopleActs,
  silence('moco', 'moco-awork'),
  ...hqAworkActs,
  silence('hq', 'hq-awork'),
  ...personioHqActs,
  ...momentPowerOfficeActs,
  silence('poweroffice', 'moment-poweroffice'),
];

/** What people can do where only these connectors are live. */
export function actsOf(connectors: readonly ConnectorId[]): LiveAct[] {
  return all.filter(({ connector }) => connectors.includes(connector));
}
