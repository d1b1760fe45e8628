import { openAbsenceWorld } from './absences/absence-world.ts';
import { openAgencyWorld } from './agency/agency-world.ts';
import { openBookWorld } from './books/book-world.ts';
import type { OpenWorld } from './world.ts';

/** One world per connector. */
export const worldNames = ['agency', 'absences', 'books'] as const;
export type WorldName = (typeof worldNames)[number];

export const worlds: Readonly<Record<WorldName, OpenWorld>> = {
  agency: openAgencyWorld,
  absences: openAbsenceWorld,
  books: openBookWorld,
};
