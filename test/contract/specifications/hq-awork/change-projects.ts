import { readProjectLink } from '../../../../functions/hq-awork/linked-project.ts';
import { createField, type HqOffice, linkField } from '../../../unit/hq-awork/hq-office.ts';

const direction = 'hq-awork-projects';

export type LinkedProject = Awaited<ReturnType<HqOffice['linkedProject']>>;

/** One project that is made in awork, and one whose address is pasted. */
export async function linkProjects(office: HqOffice): Promise<LinkedProject> {
  const { hq, awork } = office;
  const linked = await office.linkedProject();
  const theirs = awork.person.createProject({ name: 'Messe' });
  const second = office.project('Messe', 'P-2');
  hq.person.setProjectField(second.id, linkField, `https://nordagentur.awork.com/projects/${theirs.id}`);
  for (const scope of ['changed', 'all', 'clients']) await office.sweep(direction, scope);
  expectThat((await office.linkOf('project', second.id))?.targetId === theirs.id, 'the address is adopted');
  return linked;
}

/** Name, dates and client follow; then one project loses its flag and address, and one is deleted. */
export async function changeProjects(office: HqOffice, { hqProjectId, aworkProjectId }: LinkedProject) {
  const { hq, awork } = office;
  awork.person.createCompany('Nordlicht Verlag GmbH');
  const dates = { startDate: '2026-04-01T00:00:00', endDate: '2026-06-30T00:00:00' };
  hq.person.updateProject(hqProjectId, { name: 'Relaunch 2026', ...dates });
  for (const scope of ['changed', 'clients', 'reconcile']) await office.sweep(direction, scope);
  const project = awork.state().projects.find(({ id }) => id === aworkProjectId);
  expectThat(project?.name === 'P-1 Relaunch 2026' && project.companyId !== null, 'changes follow');
  hq.person.setProjectField(hqProjectId, linkField, '');
  await office.sweep(direction, 'changed');
  const [other] = hq.state().projects.filter(({ id }) => id !== hqProjectId);
  hq.person.deleteProject(other?.id ?? 0);
  hq.person.setProjectField(hqProjectId, createField, 'false');
  hq.person.setProjectField(hqProjectId, linkField, '');
  for (const scope of ['changed', 'reconcile']) await office.sweep(direction, scope);
  for (const id of [hqProjectId, other?.id ?? 0]) {
    const link = await office.linkOf('project', id);
    expectThat(readProjectLink(link?.data).ended, `the transfer of ${id} has ended`);
  }
}

/** A journey that goes astray asks for less than it seems to. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not as it should be: ${what}`);
}
