import type { DemoConnector } from './demo-connector.ts';
import { hqAworkDemo } from './hq-awork.ts';
import { mocoAworkDemo } from './moco-awork.ts';
import { momentPowerOfficeDemo } from './moment-poweroffice.ts';
import { personioHqDemo } from './personio-hq.ts';

export const demos: readonly DemoConnector[] = [
  mocoAworkDemo,
  personioHqDemo,
  hqAworkDemo,
  momentPowerOfficeDemo,
];
