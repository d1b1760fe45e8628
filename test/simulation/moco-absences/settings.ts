import type { MocoAworkSettings } from '../../../functions/moco-awork/settings.ts';
import { mocoAworkSettings, settingsOf } from '../../../functions/moco-awork/settings.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { pick } from '../random.ts';

/** Absences follow from that day on where the settings say no other. */
export const LIVE_SINCE = '2026-02-18T09:00:00.000Z';
export const FORMER_PROVIDER = 'Alte Brücke';

export type Settings = Pick<
  MocoAworkSettings,
  'absenceKinds' | 'absencesFrom' | 'absenceText' | 'takesOverAbsencesOf' | 'maxDeletionsPerHour'
>;
export type Kind = Settings['absenceKinds'][number];

const usualKinds: Kind[] = ['sickness', 'holiday', 'absence'];
export const someKinds: readonly (Kind[] | undefined)[] = [
  undefined,
  undefined,
  ['holiday'],
  ['holiday', 'sickness'],
  [...usualKinds, 'public-holiday'],
  [...usualKinds, 'unplannable', 'public-holiday'],
];
export const firstDays = ['2026-02-16', '2026-02-20', '2026-03-04', '2026-03-11'] as const;
export const texts = ['Abwesend', 'Nicht da', 'Out of office'] as const;

/** What a customer may have chosen. */
export function drawSettings(random: () => number): Record<string, unknown> {
  const absenceKinds = pick(random, someKinds);
  return mocoAworkSettings.parse({
    startDate: '2026-01-01',
    // Else the day of going live.
    ...(random() < 0.8 && { absencesFrom: pick(random, firstDays) }),
    ...(absenceKinds && { absenceKinds }),
    ...(random() < 0.4 && { absenceText: pick(random, texts) }),
    ...(random() < 0.5 && { takesOverAbsencesOf: [FORMER_PROVIDER] }),
    ...(random() < 0.2 && { maxDeletionsPerHour: pick(random, [1, 3]) }),
  });
}

/** As the connector understands them: what is left out has its usual value. */
export function readSettings(connection: Pick<Connection, 'settings' | 'liveSince'>): Settings {
  return settingsOf(connection, new Date(0));
}
