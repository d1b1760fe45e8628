import type { HqAworkSettings } from '../../../functions/hq-awork/settings.ts';
import { hqAworkSettings, settingsOf } from '../../../functions/hq-awork/settings.ts';
import { pick } from '../random.ts';

/** Who is booked for in HQ when a person is not there. */
export const FALLBACK = 'buero@westagentur.example';
export const START_DATE = '2026-02-15';

/** What a customer may have chosen. Long enough ago that most of what people book counts. */
export function drawSettings(random: () => number): HqAworkSettings {
  const chosen = {
    startDate: START_DATE,
    phases: pick(random, ['one', 'by-list'] as const),
    prefixNumber: random() < 0.7,
    keepTarget: random() < 0.7,
    takesOverLinksOfHq: random() < 0.2,
    ...(random() < 0.5 && { fallbackPerson: FALLBACK }),
  };
  return settingsOf({ settings: hqAworkSettings.parse(chosen) }, new Date(0));
}
