import type { ProjectStatus } from '../../../shared/vendors/poweroffice/project-calls.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';

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
  const plain = (text: string) => text.replace(/[\s_-]/g, '').toLowerCase();
  const wanted = plain(state ?? '');
  const own = Object.entries(projectStates).find(([name]) => plain(name) === wanted)?.[1];
  return own ?? states[wanted] ?? 'Active';
}
