import { comparisonReasons } from './comparison-reasons.ts';
import { parkedReasons } from './parked-reasons.ts';
import { settledReasons } from './settled-reasons.ts';
import { waitingReasons } from './waiting-reasons.ts';

export const absenceReasons = {
  ...settledReasons,
  ...waitingReasons,
  ...parkedReasons,
  ...comparisonReasons,
};
