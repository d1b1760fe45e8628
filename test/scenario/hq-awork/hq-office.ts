import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HqState } from '../../vendors/hq/simulator.ts';
import { eventually } from '../eventually.ts';
import { areQueuesEmpty } from '../queues-empty.ts';
import type { RunningSuite } from '../running-suite.ts';
import type { Agency } from './agency.ts';

export type Reporting = HqState['reportings'][number];
export type HqTask = HqState['tasks'][number];

/** A project that is in both systems. */
export interface LinkedProject {
  hqId: number;
  aworkId: string;
}

export interface Booked {
  projectId?: string;
  taskId?: string;
  /** Tells the reportings of a test apart, as HQ keeps no reference of ours. */
  note: string;
  /** First name; Lena unless said otherwise. */
  who?: string;
  typeOfWork?: string;
  startDateLocal?: string;
  durationSeconds?: number;
  isBillable?: boolean;
}

/** How a connection of the agency calls what people fill in. */
export interface OfficeNames {
  id: string;
  createField: string;
  linkField: string;
}

export const DAY = '2026-11-03';
const FROM_FIELDS = 'hq-awork-projects';
/** What waits comes back some seconds after its release; the rest is for busy machines. */
const PATIENCE_SECONDS = 60;
const QUIET_SECONDS = 150;

export function namesOf(id: string): OfficeNames {
  return { id, createField: `awork-Projekt anlegen (${id})`, linkField: `awork Link (${id})` };
}

export type HqOffice = ReturnType<typeof openHqOffice>;

/** What the people and the operators of the agency do, and what HQ then holds. */
export function openHqOffice(suite: Pick<RunningSuite, 'ops' | 'cwd'>, agency: Agency, names: OfficeNames) {
  const { hq, awork } = agency;
  const { id, createField, linkField } = names;
  const isUnderway = () => awork.outbox.pending().length > 0;
  const field = (hqId: number, name: string) =>
    hq.state().projects.find((project) => project.id === hqId)?.fields[name] ?? '';
  const must = async <T>(...words: string[]): Promise<T> => {
    const { exitCode, json } = await suite.ops<T>(...words);
    if (exitCode !== 0) throw new Error(`ops ${words.join(' ')}: ${exitCode} ${JSON.stringify(json)}`);
    return json;
  };
  const office = {
    ...{ id, must },
    aworkUser: (first: string) => named(awork.state().users, 'firstName', first).id,
    hqUser: (first: string) => named(hq.state().users, 'firstName', first).id,
    typeOfWork: (name: string) => named(awork.state().typesOfWork, 'name', name).id,
    /** Stores the connection; the fields are made once, as an admin of HQ does. */
    async add(settings: object = {}, more: object = {}): Promise<void> {
      const defined = new Set(hq.state().fields.map(({ name }) => name));
      if (!defined.has(createField)) hq.person.defineProjectField({ name: createField, type: 'Boolean' });
      if (!defined.has(linkField)) hq.person.defineProjectField({ name: linkField, type: 'Link' });
      const file = join(suite.cwd, `${id}.json`);
      const entry = agency.connection({ createField, linkField, ...settings }, id);
      writeFileSync(file, JSON.stringify([{ ...entry, ...more }]));
      await must('connections', 'add', file);
      await must('setup', id);
    },
    /** Waits until nothing is on its way any more. */
    async quiet(): Promise<void> {
      const isQuiet = async () => !isUnderway() && (await areQueuesEmpty(suite.cwd)) && !isUnderway();
      await eventually('a quiet suite', isQuiet, QUIET_SECONDS);
    },
    /** HQ tells nothing by itself, so what the minute would bring is asked for now. */
    look: (scope = 'changed', direction = FROM_FIELDS) =>
      must('sweep', id, '--direction', direction, '--scope', scope),
    /** With Lena and Jonas as members in a role. */
    createProject(name: string, more: object = {}): number {
      const project = hq.person.createProject({ name, companyId: agency.companyId, ...more });
      for (const first of ['Lena', 'Jonas'])
        hq.person.addProjectMember({
          ...{ projectId: project.id, userId: office.hqUser(first), projectRoleId: agency.roleId },
        });
      return project.id;
    },
    flag: (hqId: number, value = 'true') => hq.person.setProjectField(hqId, createField, value),
    paste: (hqId: number, address: string) => hq.person.setProjectField(hqId, linkField, address),
    address: (hqId: number) => field(hqId, linkField),
    aworkProject: (aworkId: string) => awork.state().projects.find((project) => project.id === aworkId),
    /** The awork project that the address in HQ leads to, once it is there. */
    linked(hqId: number) {
      return eventually(`HQ project ${hqId} in awork`, async () =>
        office.aworkProject(office.address(hqId).split('/').at(-1) ?? ''),
      );
    },
    async linkProject(name: string, more: object = {}): Promise<LinkedProject> {
      const hqId = office.createProject(name, more);
      office.flag(hqId);
      await office.look();
      const { id: aworkId } = await office.linked(hqId);
      return { hqId, aworkId };
    },
    book({ who = 'Lena', typeOfWork = 'Konzept', ...rest }: Booked): string {
      const [userId, typeOfWorkId] = [office.aworkUser(who), office.typeOfWork(typeOfWork)];
      const usual = { startDateLocal: DAY, durationSeconds: 3600, isBillable: true };
      return awork.person.createTimeEntry({ ...usual, userId, typeOfWorkId, ...rest }).id;
    },
    createTask(projectId: string, name: string, more: { typeOfWork?: string; listName?: string } = {}) {
      const { typeOfWork = 'Konzept', ...rest } = more;
      return awork.person.createTask({
        ...{ projectId, name, typeOfWorkId: office.typeOfWork(typeOfWork), ...rest },
      }).id;
    },
    reportings: (note: string): Reporting[] =>
      hq.state().reportings.filter((reporting) => reporting.note?.endsWith(note)),
    /** Exactly one, which is as it should be. */
    reportingOnce(note: string, holds: (reporting: Reporting) => boolean = () => true): Promise<Reporting> {
      return eventually(
        `one reporting "${note}" in HQ`,
        async () => {
          const [only, ...others] = office.reportings(note);
          return others.length === 0 && only && holds(only) ? only : undefined;
        },
        PATIENCE_SECONDS,
      );
    },
    tasksOf: (hqId: number): HqTask[] => hq.state().tasks.filter(({ projectId }) => projectId === hqId),
    /** Such as `awork - Zeiten: Grobkonzept`. */
    placeOf({ taskId }: Reporting): string {
      const { tasks } = hq.state();
      const task = tasks.find((each) => each.id === taskId);
      const phase = tasks.find((each) => each.id === task?.parentId);
      return `${phase?.name ?? '?'}: ${task?.name ?? '?'}`;
    },
  };
  return office;
}

function named<T, Field extends keyof T>(rows: readonly T[], field: Field, value: T[Field]): T {
  const row = rows.find((each) => each[field] === value);
  if (!row) throw new Error(`there is no ${String(value)}`);
  return row;
}
