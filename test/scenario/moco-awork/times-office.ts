import type { MocoState } from '../../vendors/moco/simulator.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';

export type Activity = MocoState['activities'][number];

/** A project that is in both systems. */
export interface LinkedProject {
  mocoId: number;
  aworkId: string;
}

export interface Booked {
  projectId?: string;
  taskId?: string;
  note: string;
  /** First name; Lena unless said otherwise. */
  who?: string;
  typeOfWork?: string;
  startDateLocal?: string;
  startTimeLocal?: string;
  timezone?: string;
  durationSeconds?: number;
  isBillable?: boolean;
}

export const CONNECTION = 'nordagentur';
const DAY = '2026-11-03';
/** What waits comes back about nine seconds after its release; the rest is for busy machines. */
const PATIENCE_SECONDS = 40;

/** What the people of the demo agency do with projects and times, and what MOCO then holds. */
export function openTimesOffice({ vendors: { moco, awork } }: Pick<RunningSuite, 'vendors'>) {
  const aworkUser = async (first: string) => named((await awork.state()).users, 'firstName', first).id;
  const typeOfWork = async (name: string) => named((await awork.state()).typesOfWork, 'name', name).id;
  const mocoUser = async (first: string) => named((await moco.state()).users, 'firstname', first).id;

  const createMocoProject = async (name: string, more: object = {}): Promise<number> => {
    const [company] = (await moco.state()).companies;
    const project = { name, customer_id: company?.id, tags: ['Sync to awork'], ...more };
    return (await moco.person<{ id: number }>('createProject', project)).id;
  };
  const addressOf = async (mocoId: number, field = 'awork Projekt') => {
    const project = (await moco.state()).projects.find(({ id }) => id === mocoId);
    const address = project?.custom_properties[field];
    return typeof address === 'string' ? address.split('/').at(-1) : undefined;
  };
  return {
    aworkUser,
    mocoUser,
    createMocoProject,
    addressOf,
    /** With Lena and Jonas assigned in MOCO, as they are where people already work. */
    async linkProject(name: string, more: object = {}): Promise<LinkedProject> {
      const mocoId = await createMocoProject(name, { ...more, tags: [] });
      for (const user of await Promise.all(['Lena', 'Jonas'].map(mocoUser)))
        await moco.person('assignUser', mocoId, user);
      await moco.person('updateProject', mocoId, { tags: ['Sync to awork'] });
      return { mocoId, aworkId: await eventually(`"${name}" is linked`, () => addressOf(mocoId)) };
    },
    async bookingOf({ who = 'Lena', typeOfWork: type = 'Beratung', ...rest }: Booked) {
      const [userId, typeOfWorkId] = await Promise.all([aworkUser(who), typeOfWork(type)]);
      return { startDateLocal: DAY, durationSeconds: 3600, userId, typeOfWorkId, ...rest };
    },
    async book(entry: Booked): Promise<string> {
      return (await awork.person<{ id: string }>('createTimeEntry', await this.bookingOf(entry))).id;
    },
    edit: (id: string, changes: object) => awork.person('updateTimeEntry', id, changes),
    mocoActivities: async (): Promise<Activity[]> => (await moco.state()).activities,
    /** Every activity that carries the mark of the entry. */
    async activitiesOf(entryId: string): Promise<Activity[]> {
      return (await moco.state()).activities.filter(({ remote_id }) => remote_id === `awork:${entryId}`);
    },
    activityOnce(entryId: string, holds: (activity: Activity) => boolean = () => true): Promise<Activity> {
      return eventually(
        `time entry ${entryId} in MOCO`,
        async () => {
          const [only, ...others] = await this.activitiesOf(entryId);
          return others.length === 0 && only && holds(only) ? only : undefined;
        },
        PATIENCE_SECONDS,
      );
    },
    async mocoProject(id: number) {
      const project = (await moco.state()).projects.find((each) => each.id === id);
      if (!project) throw new Error(`MOCO has no project ${id}`);
      return project;
    },
  };
}

export type TimesOffice = ReturnType<typeof openTimesOffice>;

function named<T, Field extends keyof T>(rows: readonly T[], field: Field, value: T[Field]): T {
  const row = rows.find((each) => each[field] === value);
  if (!row) throw new Error(`there is no ${String(value)}`);
  return row;
}
