import type { AworkState } from '../../vendors/awork/simulator.ts';
import type { MocoState } from '../../vendors/moco/simulator.ts';
import { eventually } from '../eventually.ts';
import type { Vendor } from '../vendor-door.ts';

export type MocoProject = MocoState['projects'][number];
export type AworkProject = AworkState['projects'][number];

export interface BothVendors {
  moco: Vendor<MocoState>;
  awork: Vendor<AworkState>;
}

export const SYNC_FIELD = 'Sync zu awork';
export const LINK_FIELD = 'awork Projekt';
export const TEMPLATE_FIELD = 'awork Projektvorlage';
export const SYNC_TAG = 'Sync to awork';

/** What the scenarios of one agency do and look at, in the words of its people. */
export function agencyScene({ moco, awork }: BothVendors) {
  const mocoProject = async (id: number): Promise<MocoProject> => {
    const found = (await moco.state()).projects.find((project) => project.id === id);
    if (!found) throw new Error(`MOCO has no project ${id}`);
    return found;
  };
  const aworkProjects = async (name: string): Promise<AworkProject[]> =>
    (await awork.state()).projects.filter((project) => project.name.endsWith(name));
  const tasks = async (projectId: string) =>
    (await awork.state()).tasks.filter((task) => task.projectId === projectId);
  return {
    mocoProject,
    aworkProjects,
    tasks,
    /** Switched on by the tag unless said otherwise, for the first customer. */
    async createProject(name: string, more: object = {}): Promise<MocoProject> {
      const [company] = (await moco.state()).companies;
      return moco.person('createProject', { name, customer_id: company?.id, tags: [SYNC_TAG], ...more });
    },
    updateProject: (id: number, changes: object) => moco.person<MocoProject>('updateProject', id, changes),
    address: async (id: number) => addressIn(await mocoProject(id)),
    /** The awork project that the MOCO link field leads to, once it is filled. */
    async synced(id: number): Promise<AworkProject> {
      return eventually(`MOCO project ${id} in awork`, async () => {
        const target = addressIn(await mocoProject(id))
          .split('/')
          .at(-1);
        return (await awork.state()).projects.find((project) => project.id === target);
      });
    },
    aworkProject: async (id: string) => (await awork.state()).projects.find((project) => project.id === id),
    taskNames: async (projectId: string) => (await tasks(projectId)).map(({ name }) => name).toSorted(),
    async memberNames(projectId: string): Promise<string[]> {
      const { projectMembers, users } = await awork.state();
      return projectMembers
        .filter((member) => member.projectId === projectId)
        .map(({ userId }) => users.find(({ id }) => id === userId)?.firstName ?? userId)
        .toSorted();
    },
    async clientName({ companyId }: AworkProject): Promise<string | undefined> {
      return (await awork.state()).companies.find(({ id }) => id === companyId)?.name;
    },
    mocoUserId: async (first: string) =>
      (await moco.state()).users.find(({ firstname }) => firstname === first)?.id ?? 0,
    aworkUserId: async (first: string) =>
      (await awork.state()).users.find(({ firstName }) => firstName === first)?.id ?? '',
    typeOfWorkId: async (wanted: string) =>
      (await awork.state()).typesOfWork.find(({ name }) => name === wanted)?.id ?? '',
    activities: async (description: string) =>
      (await moco.state()).activities.filter((activity) => activity.description === description),
  };
}

function addressIn({ custom_properties }: MocoProject): string {
  const value = custom_properties[LINK_FIELD];
  return typeof value === 'string' ? value : '';
}
