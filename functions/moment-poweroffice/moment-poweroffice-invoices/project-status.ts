import type { ProjectStatus } from '../../../shared/vendors/poweroffice/project-calls.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import { plainWord } from './plain-word.ts';

/** Moment documents no list of states: these words are what such states are usually called. Settings come first. */
const states: Readonly<Record<string, ProjectStatus>> = {
  potential: 'Tentative',
  offer: 'Tentative',
  onhold: 'Tentative',
  notstarted: 'NotStarted',
  inprogress: 'Active',
  active: 'Active',
  completed: 'Complete',
  finished: 'Complete',
  inactive: 'Archived',
  archived: 'Archived',
  lost: 'Archived',
};

/** An unknown state counts as active: a project that invoices name must be usable. */
export function statusOf(
  state: string | null,
  { projectStates }: Pick<MomentPowerOfficeSettings, 'projectStates'>,
): ProjectStatus {
  const wanted = plainWord(state);
  const own = Object.entries(projectStates).find(([name]) => plainWord(name) === wanted)?.[1];
  return own ?? states[wanted] ?? 'Active';
}
