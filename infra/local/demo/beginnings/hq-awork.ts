import type { Simulators } from '../../simulators.ts';
import { hqNames } from '../hq-names.ts';
import { daysFromToday } from './days.ts';

/** A project with its team that is asked for in awork. */
export function beginHqAwork({ hq }: Pick<Simulators, 'hq'>): void {
  askForProject({ hq }, 'Messestand', daysFromToday(75));
}

/** What somebody in HQ does to have a project made in awork. */
export function askForProject({ hq }: Pick<Simulators, 'hq'>, name: string, endDay: string): void {
  const { companies, roles, users } = hq.state();
  const companyId = companies.find((each) => each.name === hqNames.company)?.id ?? null;
  const { id: projectId } = hq.person.createProject({ name, companyId, endDate: `${endDay}T00:00:00` });
  const projectRoleId = roles[0]?.id ?? null;
  for (const { id: userId } of users) hq.person.addProjectMember({ projectId, userId, projectRoleId });
  hq.person.setProjectField(projectId, hqNames.createField, 'true');
}
