import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { Details } from '../../../shared/wording.ts';
import type { TimeFacts } from './wanted-reporting.ts';
import type { Difference } from './value-words.ts';
import { valueDetails } from './value-words.ts';

/** How people know the records that a reporting names by their ids. */
export interface ReportingNames {
  person: string;
  project: string;
}

/** Which reporting a sentence is about, and what is different about its entry. */
export function aboutReporting(
  { date }: Pick<HqReporting, 'date'>,
  { person, project }: ReportingNames,
  difference: Difference,
): Details {
  return { date, person, project, ...valueDetails('difference', difference) };
}

export function projectName({ project, entry }: Pick<TimeFacts, 'project' | 'entry'>): string {
  return project?.data.label ?? entry?.project?.name ?? '';
}
