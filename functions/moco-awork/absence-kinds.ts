/** MOCO's kinds of absence. Of two on one half day the first of this order counts. */
export const absenceKinds = ['sickness', 'holiday', 'absence', 'unplannable', 'public-holiday'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** Section schedules of https://github.com/everii-Group/mocoapp-api-docs */
export const absenceCodes: Readonly<Record<AbsenceKind, string>> = {
  unplannable: '1',
  'public-holiday': '2',
  sickness: '3',
  holiday: '4',
  absence: '5',
};
