import type { Simulators } from '../simulators.ts';
import { beginHqAwork } from './beginnings/hq-awork.ts';
import type { CompareNow, DemoConnector, Scene } from './demo-connector.ts';
import { hqNames } from './hq-names.ts';

const {
  connection: CONNECTION,
  createField: CREATE_FIELD,
  linkField: LINK_FIELD,
  company: COMPANY,
} = hqNames;
const LIST = 'Konzept [2d]';

type Both = Pick<Simulators, 'hq' | 'awork'>;

/** The fields, task types, rates and the customer, unless they are there from an earlier start. */
function seed({ hq, awork }: Simulators): void {
  if (hq.state().fields.length > 0) return;
  hq.person.defineProjectField({ name: CREATE_FIELD, type: 'Boolean' });
  hq.person.defineProjectField({ name: LINK_FIELD, type: 'Link' });
  const { id: projectRoleId } = hq.person.createProjectRole('Kreation');
  for (const name of ['Konzeption', 'Design']) {
    const { id: taskTypeId } = hq.person.createTaskType({ name });
    hq.person.setRoleRate({ projectRoleId, taskTypeId, chargeRateValue: 110, internalChargeRateValue: 55 });
  }
  hq.person.createCompany({ name: COMPANY });
  awork.person.createCompany(COMPANY);
}

const serial = String(Date.now() % 100_000);
const STAND = `Messestand ${serial}`;
const RUNNING = `Dauerbetreuung ${serial}`;

/** Morning: projects are asked for in HQ. */
function projectsAskedFor({ hq, awork }: Simulators, compareNow: CompareNow): Scene[] {
  const look = lookInto({ hq, awork });
  const companyId = look.company();
  const running = awork.person.createProject({ name: `Laufendes Projekt ${serial}` });
  return [
    {
      system: 'HQ',
      act: 'says yes to "awork-Projekt anlegen" in a project',
      effect: 'it is in awork with number, dates and client; its address is in HQ',
      play: () => {
        const { id } = hq.person.createProject({ name: STAND, companyId, endDate: '2027-01-31T00:00:00' });
        addTeam({ hq, awork }, id);
        hq.person.setProjectField(id, CREATE_FIELD, 'true');
        void compareNow(CONNECTION).catch(notSeen);
      },
      holds: () => {
        const project = look.inAwork(STAND);
        const isWhole = project.dueDate?.startsWith('2027-01-31') && look.clientOf(project) === COMPANY;
        return Boolean(isWhole) && look.address(STAND).endsWith(project.id);
      },
    },
    {
      system: 'HQ',
      act: 'pastes the address of an awork project that is there already',
      effect: 'that project is taken over, nothing is made twice',
      play: () => {
        const { id } = hq.person.createProject({ name: RUNNING, companyId });
        hq.person.setProjectField(id, LINK_FIELD, `https://nordagentur.awork.com/projects/${running.id}`);
        void compareNow(CONNECTION).catch(notSeen);
      },
      holds: () => look.clientOf(look.projectById(running.id)) === COMPANY && !look.isInAwork(RUNNING),
    },
  ];
}

/** Where the comparison does not begin, what it brings is not seen. */
const notSeen = () => undefined;

function addTeam({ hq }: Both, projectId: number): void {
  const projectRoleId = hq.state().roles[0]?.id ?? null;
  for (const { id: userId } of hq.state().users)
    hq.person.addProjectMember({ projectId, userId, projectRoleId });
}

/** Noon: people book their time. */
function hoursBooked({ hq, awork }: Simulators): Scene[] {
  const look = lookInto({ hq, awork });
  const { id: projectId } = look.inAwork(STAND);
  const task = awork.person.createTask({
    ...{ projectId, name: 'Standkonzept', listName: LIST, typeOfWorkId: look.type('Konzeption') },
  });
  awork.person.updateTask(task.id, { plannedDuration: 28_800 });
  const book = (first: string, note: string) =>
    void awork.person.createTimeEntry({
      ...{ userId: look.person(first), taskId: task.id, typeOfWorkId: look.type('Konzeption'), note },
      ...{ startDateLocal: new Date().toISOString().slice(0, 10), durationSeconds: 7200, isBillable: true },
    });
  return [
    {
      system: 'awork',
      act: `Lena books 2 h on a task of the list "${LIST}"`,
      effect: 'HQ has them as hers, with a rate, on that task in a phase of 16 h',
      play: () => book('Lena', `Grundriss ${serial}`),
      holds: () => {
        const { userId, taskId, chargeRateValue } = look.reporting(`Grundriss ${serial}`);
        const { name, parentId } = look.task(taskId);
        const phase = look.task(parentId);
        const isInPhase = name === 'Standkonzept' && phase.name === LIST && phase.plannedEffort === 16;
        return isInPhase && chargeRateValue === 110 && look.firstName(userId) === 'Lena';
      },
    },
    {
      system: 'awork',
      act: 'Mira books time, whom HQ does not know',
      effect: 'HQ has it for Jonas, with her name in the text',
      play: () => book('Mira', `Standmodell ${serial}`),
      holds: () => look.firstName(look.reporting(`Mira Sommer: Standmodell ${serial}`).userId) === 'Jonas',
    },
  ];
}

/** Afternoon: things change. */
function hoursChanged({ hq, awork }: Simulators, compareNow: CompareNow): Scene[] {
  const look = lookInto({ hq, awork });
  return [
    {
      system: 'awork',
      act: 'Lena corrects her time to 3 h',
      effect: 'HQ follows',
      play: () =>
        void awork.person.updateTimeEntry(look.entry(`Grundriss ${serial}`), { durationSeconds: 10_800 }),
      holds: () => look.reporting(`Grundriss ${serial}`).duration === 10_800,
    },
    {
      system: 'awork',
      act: 'Mira deletes hers',
      effect: 'it is gone in HQ',
      play: () => awork.person.deleteTimeEntry(look.entry(`Standmodell ${serial}`)),
      holds: () => !hq.state().reportings.some(({ note }) => note?.endsWith(`Standmodell ${serial}`)),
    },
    {
      system: 'HQ',
      act: 'accepts a quote of the project',
      effect: 'its group is a list in awork, and its position a task with 16 h planned',
      play: () => {
        const position = { text: `<p>Montage ${serial}</p>`, amount: 2, unit: 'Tage' };
        const bau = { text: '<p>Bau</p>', positions: [position] };
        const { id } = hq.person.createQuote({
          ...{ projectId: look.inHq(STAND).id, subject: STAND, positions: [bau] },
        });
        // The next scene compares.
        hq.person.setQuoteStatus(id, 'Accepted');
      },
      holds: () => look.plannedSeconds('Bau', `Montage ${serial}`) === 57_600,
    },
    {
      system: 'HQ',
      act: 'renames the project',
      effect: 'awork follows',
      play: () => {
        hq.person.updateProject(look.inHq(STAND).id, { name: `Messeauftritt ${serial}` });
        void compareNow(CONNECTION).catch(notSeen);
      },
      holds: () => look.isInAwork(`Messeauftritt ${serial}`) && !look.isInAwork(STAND),
    },
  ];
}

/** What the demo looks at in both systems, by the names it gave. */
function lookInto({ hq, awork }: Both) {
  const required = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const { state } = awork;
  const inHq = (name: string) =>
    required(
      hq.state().projects.find((project) => project.name === name),
      name,
    );
  const named = (name: string) => state().projects.find((project) => project.name.endsWith(name));
  const byFirst = (first: string) => state().users.find(({ firstName }) => firstName === first)?.id;
  const companyOf = (id: string | null) => state().companies.find((company) => company.id === id);
  return {
    inHq,
    inAwork: (name: string) => required(named(name), name),
    isInAwork: (name: string) => named(name) !== undefined,
    projectById: (id: string) =>
      required(
        state().projects.find((project) => project.id === id),
        id,
      ),
    clientOf: ({ companyId }: { companyId: string | null }) => companyOf(companyId)?.name,
    address: (name: string) => inHq(name).fields[LINK_FIELD] ?? '',
    company: () =>
      required(
        hq.state().companies.find(({ name }) => name === COMPANY),
        COMPANY,
      ).id,
    type: (name: string) =>
      required(
        state().typesOfWork.find((type) => type.name === name),
        name,
      ).id,
    person: (first: string) => required(byFirst(first), first),
    plannedSeconds(list: string, task: string) {
      const { tasks, taskLists } = state();
      const held = tasks.find(({ name }) => name === task);
      const listed = taskLists.find(({ id }) => id === held?.lists[0]?.id);
      return listed?.name === list ? held?.plannedDuration : undefined;
    },
    entry: (note: string) =>
      required(
        state().timeEntries.find((entry) => entry.note === note),
        note,
      ).id,
    firstName: (userId: number) => hq.state().users.find(({ id }) => id === userId)?.firstName,
    reporting: (text: string) =>
      required(
        hq.state().reportings.find(({ note }) => note === text),
        text,
      ),
    task: (taskId: number | null) =>
      required(
        hq.state().tasks.find(({ id }) => id === taskId),
        'task',
      ),
  };
}

export const hqAworkDemo: DemoConnector = {
  entry: (baseUrls) => ({
    id: CONNECTION,
    connector: 'hq-awork',
    settings: {
      ...{ startDate: '2026-01-01', phases: 'by-list', fallbackPerson: 'jonas@nordagentur.example' },
      sendAcceptedQuotes: true,
    },
    vendors: {
      hq: { baseUrl: baseUrls.hq, token: 'hq-token', quotesVersion: 'v1' },
      awork: { baseUrl: baseUrls.awork, apiKey: 'awork-key' },
    },
    notify: { email: 'office@nordagentur.example', language: 'de' },
  }),
  seed,
  begin: beginHqAwork,
  morning: projectsAskedFor,
  noon: hoursBooked,
  afternoon: hoursChanged,
};
