import * as z from 'zod';
import type { HqAbsenceType } from '../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypeNames } from '../../shared/vendors/hq/absence-types.ts';

/** Per HQ type the names of the Personio types that become it, separated by commas. */
const mapping = z.partialRecord(z.enum(hqAbsenceTypeNames), z.string()).superRefine((given, context) => {
  const taken = new Map<string, HqAbsenceType>();
  for (const [hqType, name] of mappedNames(given)) {
    const message = problemOf(name, hqType, taken);
    if (message) context.addIssue({ code: 'custom', message, path: [hqType] });
    taken.set(comparableName(name), hqType);
  }
  if (taken.size === 0) context.addIssue({ code: 'custom', message: 'map at least one type' });
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as 09:00');

export const personioHqSettings = z.strictObject({
  /** First day whose absences are transferred, `YYYY-MM-DD`. Those that overlap it count. */
  startDate: z.iso.date(),
  mapping,
  /** Personio's words for absences that count. One that waits for its deletion is valid until that is confirmed. */
  countedStatuses: z.array(z.string().min(1)).min(1).default(['APPROVED', 'DELETION_PENDING']),
  /** Absences of hours whose HQ type knows only days: left out, or rounded to half and whole days. */
  hourAbsences: z.enum(['skip', 'round']).default('skip'),
  /** More than half of this becomes a whole day. */
  hoursPerDay: z.number().positive().max(24).default(8),
  /** When whole and half days begin and end in HQ types that need clock times. */
  workingDay: z
    .strictObject({ from: clock, to: clock })
    .refine(({ from, to }) => from < to, 'the working day must end after it begins')
    .default({ from: '09:00', to: '17:00' }),
  /** Zone of clock times where Personio names none. */
  timeZone: z.string().refine(isTimeZone, 'no such time zone').default('Europe/Berlin'),
  /** An absence without an end is entered up to the end of the month that is this many months ahead. */
  openEndedMonths: z.int().min(1).max(24).default(3),
  /** Compares more often than every three hours; a multiple of 15. */
  syncEveryMinutes: z.int().min(15).max(180).multipleOf(15).optional(),
  /** A run that would delete more than this number, or this share of all transferred absences, stops and asks. */
  maxDeletionsPerRun: z.int().min(1).max(10_000).default(20),
  maxDeletionShare: z.number().gt(0).max(1).default(0.2),
  /** More deletions than this within an hour stop and ask, however they came about. */
  maxDeletionsPerHour: z.int().min(1).max(10_000).default(200),
});
export type PersonioHqSettings = z.infer<typeof personioHqSettings>;

/** Every name in the mapping as it was written, with its HQ type. */
export function mappedNames(given: Partial<Record<HqAbsenceType, string>>): [HqAbsenceType, string][] {
  return hqAbsenceTypeNames.flatMap((hqType) =>
    (given[hqType]?.split(',') ?? []).map((name): [HqAbsenceType, string] => [hqType, name.trim()]),
  );
}

/** People write the same name with other capitals and blanks. */
export function comparableName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function hqTypeOf(personioType: string, settings: PersonioHqSettings): HqAbsenceType | undefined {
  const wanted = comparableName(personioType);
  return mappedNames(settings.mapping).find(([, name]) => comparableName(name) === wanted)?.[0];
}

function problemOf(
  name: string,
  hqType: HqAbsenceType,
  taken: ReadonlyMap<string, HqAbsenceType>,
): string | undefined {
  if (name === '') return 'holds an empty name';
  const other = taken.get(comparableName(name));
  if (other === undefined) return undefined;
  return other === hqType ? `names "${name}" twice` : `"${name}" is already mapped to ${other}`;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
