import * as z from 'zod';
import type { Connection } from '../../shared/connections/connection.ts';

const name = (usual: string) => z.string().trim().min(1).max(255).default(usual);

/** Names are matched exactly, as the customer's people wrote them in HQ and awork. */
export const hqAworkSettings = z.lazy(() =>
  z.strictObject({
    createField: name('awork-Projekt anlegen').describe(
      'HQ project field, Boolean, that has an awork project made',
    ),
    linkField: name('awork Link').describe(
      'HQ project field, Link, that holds the address of the awork project',
    ),
    prefixNumber: z
      .boolean()
      .default(true)
      .describe('whether the name of the awork project begins with the number of the HQ project'),
    takesOverLinksOfHq: z
      .boolean()
      .default(false)
      .describe(
        'whether projects that HQ’s own awork integration has linked are taken over; only once that one is switched off in HQ',
      ),
    phases: z
      .enum(['one', 'by-list'])
      .default('one')
      .describe(
        'whether tasks lie in one phase of the HQ project, or in phases called like their awork lists',
      ),
    phase: name('awork - Zeiten').describe('HQ phase for tasks, with by-list for those that are in no list'),
    keepTarget: z
      .boolean()
      .default(true)
      .describe('whether a target such as [5,4d] in the name of a list stays in the name of its phase'),
    hoursPerDay: z
      .number()
      .min(1)
      .max(24)
      .default(8)
      .describe('working hours in a day of a target or a quote'),
    fallbackPerson: z
      .email()
      .optional()
      .describe('person in HQ for whom time is booked whose own person HQ does not have; else it waits'),
    startDate: z.iso
      .date()
      .optional()
      .describe('first day whose time entries are transferred; the day of going live where none is given'),
    lookBackMonths: z
      .int()
      .min(2)
      .max(60)
      .default(12)
      .describe('how many months back forgotten changes and deletions are looked for each day'),
    maxDeletionsPerHour: z
      .int()
      .min(1)
      .max(10_000)
      .default(200)
      .describe('more deletions than this within an hour stop and ask'),
    quoteList: name('{number} {subject}').describe(
      'awork list for positions of a quote that are in no group; {number} and {subject} stand for those of the quote',
    ),
    optionalPositions: z
      .enum(['marked', 'left-out'])
      .default('marked')
      .describe('whether optional positions of a quote become tasks that say so, or none'),
    sendAcceptedQuotes: z
      .boolean()
      .default(false)
      .describe('whether the positions of an accepted quote become tasks by themselves'),
  }),
);
type Stored = z.infer<typeof hqAworkSettings>;

export interface HqAworkSettings extends Omit<Stored, 'startDate'> {
  startDate: string;
}

/** The settings of a connection; one that is not live yet is taken as going live now. */
export function settingsOf(
  { settings, liveSince }: Pick<Connection, 'settings' | 'liveSince'>,
  now: Date,
): HqAworkSettings {
  const parsed = hqAworkSettings.parse(settings);
  return { ...parsed, startDate: parsed.startDate ?? (liveSince ?? now.toISOString()).slice(0, 10) };
}
