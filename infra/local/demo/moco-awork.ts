import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import type { Simulators } from '../simulators.ts';
import { beginMocoAwork } from './beginnings/moco-awork.ts';
import type { DemoConnector, Scene } from './demo-connector.ts';
import { absenceScenes } from './moco-absences.ts';

const CONNECTION = 'nordagentur';
/** What the simulated MOCO account shows in its webhook overview. */
const SIGNATURE_KEY = '00112233445566778899aabbccddeeff';

export const mocoAworkDemo: DemoConnector = {
  entry: (baseUrls) => ({
    id: CONNECTION,
    connector: 'moco-awork',
    settings: { startDate: '2026-01-01' },
    vendors: {
      moco: { baseUrl: baseUrls.moco, apiKey: 'moco-key', requestsPerTwoMinutes: 1200 },
      awork: { baseUrl: baseUrls.awork, apiKey: 'awork-key' },
    },
    notify: { email: 'office@nordagentur.example', language: 'de' },
  }),
  seed,
  async afterSetup(_simulators, operator) {
    await storeSignatureKey(CONNECTION, SIGNATURE_KEY, false, operator);
  },
  begin: beginMocoAwork,
  morning: (simulators) => [...firstHour(simulators), absencesOf(simulators).taken],
  noon: secondHour,
  afternoon: thirdHour,
};

const people = [
  { first: 'Lena', last: 'Brandt', email: 'lena@nordagentur.example' },
  { first: 'Jonas', last: 'Keller', email: 'jonas@nordagentur.example' },
];
const activities = ['Konzeption', 'Design', 'Beratung'];

/** The people, clients and templates of the demo agency, unless they are there from an earlier start. */
function seed({ moco, awork }: Simulators): void {
  if (moco.state().companies.length > 0) return;
  for (const { first, last, email } of people) {
    moco.person.createUser({ firstname: first, lastname: last, email });
    awork.person.createUser({ firstName: first, lastName: last, email: email.toUpperCase() });
  }
  awork.person.createUser({ firstName: 'Mira', lastName: 'Sommer', email: 'mira@nordagentur.example' });
  for (const name of activities) awork.person.createTypeOfWork({ name });
  awork.person.createTemplate({
    name: 'Website Standard',
    lists: [{ name: 'Phase 1', tasks: ['Kick-off'] }],
  });
  moco.person.createCompany({ name: 'Nordlicht Verlag GmbH' });
}

/** Looks the demo's people and activities up by name. */
export function directory({ moco, awork }: Pick<Simulators, 'moco' | 'awork'>) {
  const required = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new Error(`the demo agency has no ${name}`);
    return found;
  };
  return {
    aworkUser: (first: string) =>
      required(
        awork.state().users.find(({ firstName }) => firstName === first),
        first,
      ).id,
    activity: (name: string) =>
      required(
        awork.state().typesOfWork.find((type) => type.name === name),
        name,
      ).id,
    customer: () => required(moco.state().companies[0], 'customer').id,
    mocoUser: (first: string) =>
      required(
        moco.state().users.find(({ firstname }) => firstname === first),
        first,
      ).id,
  };
}

let scenes: ReturnType<typeof absenceScenes> | undefined;

/** The same holiday all day long. */
function absencesOf(simulators: Simulators): ReturnType<typeof absenceScenes> {
  const who = directory(simulators);
  scenes ??= absenceScenes(simulators, { moco: who.mocoUser('Lena'), awork: who.aworkUser('Lena') });
  return scenes;
}

const serial = String(Date.now() % 100_000);

/** Morning: projects are switched on. */
function firstHour(simulators: Simulators): Scene[] {
  const { moco, awork } = simulators;
  const look = lookInto(simulators);
  const customer_id = directory(simulators).customer();
  const existing = awork.person.createProject({ name: `Bestand ${serial}` });
  return [
    {
      system: 'MOCO',
      act: 'tags the project "Relaunch" with "Sync to awork"',
      effect: 'it is in awork with number, client and the list MOCO; its address is in MOCO',
      play: () =>
        void moco.person.createProject({ name: `Relaunch ${serial}`, customer_id, tags: ['Sync to awork'] }),
      holds: () => look.tasks(`Relaunch ${serial}`).length > 0 && look.address(`Relaunch ${serial}`) !== '',
    },
    {
      system: 'MOCO',
      act: 'sets "Sync zu awork" and the template "Website Standard"',
      effect: 'the awork project has the tasks of the template as well',
      play: () =>
        void moco.person.createProject({
          name: `Portal ${serial}`,
          customer_id,
          custom_properties: { 'Sync zu awork': '1', 'awork Projektvorlage': 'Website Standard' },
        }),
      holds: () =>
        look.tasks(`Portal ${serial}`).includes('Kick-off') && look.tasks(`Portal ${serial}`).length > 1,
    },
    {
      system: 'MOCO',
      act: 'puts the address of an existing awork project in, then switches on',
      effect: 'that project is taken over, nothing is made twice',
      play: () =>
        void moco.person.createProject({
          name: `Altprojekt ${serial}`,
          customer_id,
          custom_properties: {
            'Sync zu awork': '1',
            'awork Projekt': `https://nordagentur.awork.com/projects/${existing.id}`,
          },
        }),
      holds: () => look.tasksOf(existing.id).length > 0 && !look.hasProject(`Altprojekt ${serial}`),
    },
  ];
}

/** Noon: people book their time. */
function secondHour(simulators: Simulators): Scene[] {
  const { awork, moco } = simulators;
  const look = lookInto(simulators);
  const who = directory(simulators);
  const project = look.project(`Relaunch ${serial}`);
  const day = { startDateLocal: new Date().toISOString().slice(0, 10), projectId: project };
  const book = (note: string, first: string, activity: string, more = {}) =>
    void awork.person.createTimeEntry({
      ...day,
      userId: who.aworkUser(first),
      typeOfWorkId: who.activity(activity),
      durationSeconds: 5400,
      note,
      ...more,
    });
  const [task] = awork.state().tasks.filter(({ projectId }) => projectId === project);
  moco.person.addTask(look.mocoProject(`Relaunch ${serial}`).id, { name: `Design` });
  return [
    {
      system: 'awork',
      act: 'books 1.5 h on a task that came from a service item',
      effect: 'MOCO has the activity on that service item',
      play: () => book(`Sitemap ${serial}`, 'Lena', 'Konzeption', task && { taskId: task.id }),
      holds: () => look.activity(`Sitemap ${serial}`)?.task.name === task?.name,
    },
    {
      system: 'awork',
      act: 'books time whose activity no service item has',
      effect: 'it waits on "Nicht zugeordnete Zeiterfassung"',
      play: () => book(`Telefonat ${serial}`, 'Jonas', 'Beratung'),
      holds: () => look.activity(`Telefonat ${serial}`)?.task.name === 'Nicht zugeordnete Zeiterfassung',
    },
    {
      system: 'awork',
      act: 'starts a timer, and stops it',
      effect: 'MOCO has the time once the timer stands still',
      play: () => {
        const { id } = awork.person.startTimer(who.aworkUser('Lena'), {
          typeOfWorkId: who.activity('Beratung'),
          projectId: project,
        });
        awork.person.updateTimeEntry(id, { note: `Timer ${serial}` });
        awork.person.stopTimer(who.aworkUser('Lena'));
      },
      holds: () => look.activity(`Timer ${serial}`) !== undefined,
    },
    {
      system: 'awork',
      act: 'Mira books time, but MOCO does not know her; then she is added there',
      effect: 'her time arrives by itself',
      play: () => {
        book(`Skizzen ${serial}`, 'Mira', 'Konzeption');
        if (moco.state().users.some(({ firstname }) => firstname === 'Mira')) return;
        setTimeout(
          () =>
            moco.person.createUser({
              firstname: 'Mira',
              lastname: 'Sommer',
              email: 'mira@nordagentur.example',
            }),
          2500,
        );
      },
      holds: () => look.activity(`Skizzen ${serial}`)?.user?.firstname === 'Mira',
    },
  ];
}

/** Afternoon: things change. */
function thirdHour(simulators: Simulators): Scene[] {
  const { awork, moco } = simulators;
  const look = lookInto(simulators);
  const relaunch = look.mocoProject(`Relaunch ${serial}`);
  const who = directory(simulators);
  return [
    absencesOf(simulators).shortened,
    {
      system: 'MOCO',
      act: 'makes Jonas the lead of the project',
      effect: 'he is responsible for it in awork',
      play: () => void moco.person.updateProject(relaunch.id, { leader_id: who.mocoUser('Jonas') }),
      holds: () =>
        awork
          .state()
          .projectMembers.some(
            ({ userId, isResponsible }) => isResponsible && userId === who.aworkUser('Jonas'),
          ),
    },
    {
      system: 'MOCO',
      act: 'renames the project and sets its end',
      effect: 'awork follows',
      play: () =>
        void moco.person.updateProject(relaunch.id, {
          name: `Relaunch Leseportal ${serial}`,
          finish_date: '2026-12-31',
        }),
      holds: () =>
        look.projectById(look.address(`Relaunch Leseportal ${serial}`))?.dueDate?.startsWith('2026-12-31') ??
        false,
    },
    {
      system: 'awork',
      act: 'corrects a time entry to 2 h',
      effect: 'the MOCO activity follows',
      play: () =>
        void awork.person.updateTimeEntry(look.entry(`Sitemap ${serial}`), { durationSeconds: 7200 }),
      holds: () => look.activity(`Sitemap ${serial}`)?.seconds === 7200,
    },
    {
      system: 'awork',
      act: 'deletes a time entry',
      effect: 'the MOCO activity is gone',
      play: () => awork.person.deleteTimeEntry(look.entry(`Telefonat ${serial}`)),
      holds: () => look.activity(`Telefonat ${serial}`) === undefined,
    },
  ];
}

/** What the demo looks at in both systems, by the names it gave. */
function lookInto({ moco, awork }: Pick<Simulators, 'moco' | 'awork'>) {
  const mocoProject = (name: string) => {
    const found = moco.state().projects.find((project) => project.name === name);
    if (!found) throw new Error(`MOCO has no project "${name}"`);
    return found;
  };
  const projectNamed = (name: string) =>
    awork.state().projects.find((project) => project.name.endsWith(name));
  const tasksOf = (projectId: string | undefined) =>
    awork
      .state()
      .tasks.filter((task) => task.projectId === projectId)
      .map(({ name }) => name);
  return {
    mocoProject,
    tasksOf,
    tasks: (name: string) => tasksOf(projectNamed(name)?.id),
    hasProject: (name: string) => projectNamed(name) !== undefined,
    project: (name: string) => projectNamed(name)?.id ?? '',
    projectById: (id: string) => awork.state().projects.find((project) => project.id === id),
    /** The awork project id in the MOCO link field; empty when there is none. */
    address(name: string): string {
      const value = mocoProject(name).custom_properties['awork Projekt'];
      return typeof value === 'string' ? (value.split('/').at(-1) ?? '') : '';
    },
    activity: (description: string) =>
      moco.state().activities.find((activity) => activity.description === description),
    entry: (note: string) => awork.state().timeEntries.find((entry) => entry.note === note)?.id ?? '',
  };
}
