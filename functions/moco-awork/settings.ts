import * as z from 'zod';
import type { Connection } from '../../shared/connections/connection.ts';
import { absenceKinds } from './absence-kinds.ts';
import { languageOf } from './account-language.ts';
import type { Named, Names } from './names.ts';
import { namesOf, tagsOf, usualAbsenceText, usualNames } from './names.ts';

const name = (fallback: string) => z.string().trim().min(1).max(255).default(fallback);

/**
 * Names are matched exactly, as the customer's people wrote them in MOCO and awork. The usual one stands for that of the
 * other language as well.
 */
export const mocoAworkSettings = z.lazy(() =>
  z.strictObject({
    syncField: name(usualNames.syncField.de).describe(
      'MOCO project field, yes or no, that switches the sync on',
    ),
    syncTag: name('Sync to awork').describe('MOCO project tag that switches the sync on as well'),
    linkField: name(usualNames.linkField.de).describe(
      'MOCO project field, link, that holds the address of the awork project',
    ),
    templateField: name(usualNames.templateField.de).describe(
      'MOCO project field, single selection, that names the awork project template',
    ),
    taskList: name('MOCO').describe('awork task list that takes the service items'),
    addMembers: z
      .boolean()
      .default(true)
      .describe('whether people assigned in MOCO become members of the awork project'),
    leadIsResponsible: z
      .boolean()
      .default(true)
      .describe('whether the lead of the MOCO project becomes the responsible member of the awork project'),
    unassignedServiceItem: name(usualNames.unassignedServiceItem.de).describe(
      'MOCO service item for time that fits no other',
    ),
    startDate: z.iso
      .date()
      .optional()
      .describe('first day whose time entries are transferred; the day of going live where none is given'),
    lookBackMonths: z
      .int()
      .min(2)
      .max(60)
      .default(12)
      .describe(
        'how many months back forgotten changes and deletions are looked for each day; MOCO does not tell which months are closed',
      ),
    assignPeople: z
      .boolean()
      .default(true)
      .describe(
        'whether a person is assigned to the MOCO project when their time arrives; else the time waits',
      ),
    absenceKinds: z
      .array(z.enum(absenceKinds))
      .default(['sickness', 'holiday', 'absence'])
      .describe(
        'which kinds of absence in MOCO appear in awork; without any nothing is transferred and awork stays as it is',
      ),
    absencesFrom: z.iso
      .date()
      .optional()
      .describe('first day whose absences are transferred; the day of going live where none is given'),
    absenceText: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe(
        'what awork says of an absence, whatever its kind; "Abwesend" or "Absent" where none is given',
      ),
    takesOverAbsencesOf: z
      .array(z.string().trim().min(1).max(100))
      .default([])
      .describe(
        'former integrations, as awork names them, whose absences are taken over where MOCO has them too',
      ),
    maxDeletionsPerHour: z
      .int()
      .min(1)
      .max(10_000)
      .default(200)
      .describe('more deletions than this within an hour stop and ask'),
  }),
);
type Stored = z.infer<typeof mocoAworkSettings>;

export interface MocoAworkSettings
  extends
    Omit<Stored, Named | 'syncTag' | 'startDate' | 'absencesFrom' | 'absenceText'>,
    Record<Named | 'syncTag', Names> {
  startDate: string;
  absencesFrom: string;
  absenceText: string;
}

/** The settings of a connection; one that is not live yet is taken as going live now. */
export function settingsOf(
  {
    settings,
    liveSince,
    accounts,
  }: Pick<Connection, 'settings' | 'liveSince'> & { accounts?: Connection['accounts'] },
  now: Date,
): MocoAworkSettings {
  const parsed = mocoAworkSettings.parse(settings);
  const language = languageOf({ accounts });
  const liveDay = (liveSince ?? now.toISOString()).slice(0, 10);
  const names = (what: Named) => namesOf(parsed[what], usualNames[what], language);
  return {
    ...parsed,
    syncField: names('syncField'),
    syncTag: tagsOf(parsed.syncTag),
    linkField: names('linkField'),
    templateField: names('templateField'),
    unassignedServiceItem: names('unassignedServiceItem'),
    startDate: parsed.startDate ?? liveDay,
    absencesFrom: parsed.absencesFrom ?? liveDay,
    absenceText: parsed.absenceText ?? usualAbsenceText[language],
  };
}
