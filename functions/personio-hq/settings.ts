import * as z from 'zod';
import { mappingSchema } from './mapping.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as 09:00');

export const personioHqSettings = z.lazy(() =>
  z.strictObject({
    startDate: z.iso.date().describe('first day whose absences are transferred; those that overlap it count'),
    mapping: mappingSchema.describe(
      'per HQ absence type the names of the Personio types that become it, separated by commas, or as a list',
    ),
    countedStatuses: z
      .array(z.string().min(1))
      .min(1)
      .default(['APPROVED', 'DELETION_PENDING'])
      .describe(
        'Personio’s words for absences that count; one that waits for its deletion is valid until that is confirmed',
      ),
    hourAbsences: z
      .enum(['skip', 'round'])
      .default('skip')
      .describe(
        'absences of hours whose HQ type knows only days: skip leaves them out, round makes half and whole days of them',
      ),
    hoursPerDay: z
      .number()
      .positive()
      .max(24)
      .default(8)
      .describe('hours of a working day; more than half of them become a whole day'),
    workingDay: z
      .strictObject({ from: clock.describe('when it begins'), to: clock.describe('when it ends') })
      .refine(({ from, to }) => from < to, 'the working day must end after it begins')
      .default({ from: '09:00', to: '17:00' })
      .describe('when whole and half days begin and end in HQ types that need clock times'),
    timeZone: z
      .string()
      .refine(isTimeZone, 'no such time zone')
      .default('Europe/Berlin')
      .describe('zone of clock times where Personio names none'),
    openEndedMonths: z
      .int()
      .min(1)
      .max(24)
      .default(3)
      .describe(
        'an absence without an end is entered up to the end of the month that is so many months ahead',
      ),
    syncEveryMinutes: z
      .int()
      .min(15)
      .max(180)
      .multipleOf(15)
      .optional()
      .describe('compares more often than every three hours; a multiple of 15'),
    maxDeletionsPerRun: z
      .int()
      .min(1)
      .max(10_000)
      .default(20)
      .describe('a comparison that would delete more absences than this stops and asks'),
    maxDeletionShare: z
      .number()
      .gt(0)
      .max(1)
      .default(0.2)
      .describe(
        'a comparison that would delete more than this share of all transferred absences stops and asks',
      ),
    maxDeletionsPerHour: z
      .int()
      .min(1)
      .max(10_000)
      .default(200)
      .describe('more deletions than this within an hour stop and ask, however they came about'),
  }),
);
export type PersonioHqSettings = z.infer<typeof personioHqSettings>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
