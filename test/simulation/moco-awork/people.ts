import type { Office } from './office.ts';
import { pick } from '../random.ts';
import type { Chronicle } from './chronicle.ts';
import { rememberRemoval } from './chronicle.ts';
import type { WorldOptions } from '../world.ts';
import { leaveFormerRecords } from './former-records.ts';
import { leadActs, prepareLeads } from './leads.ts';
import { sendAgain } from './operator.ts';

/** What the people of the agency start with, and what they do all day. */
export function createPeople(
  office: Office,
  chronicle: Chronicle,
  { now, random, log }: Pick<WorldOptions, 'now' | 'random' | 'log'>,
) {
  const { moco, awork, connection } = office;
  const emails = ['lena@nordagentur.example', 'jonas@nordagentur.example', 'Mira@Nordagentur.example'];
  const days = ['2026-02-10', '2026-03-01', '2026-03-02', '2026-03-03'];
  const names = ['Relaunch', 'Kampagne', 'Portal', 'Magazin'];
  const activities = ['Konzeption', 'Design', 'Beratung'];
  const ids = { users: [] as string[], types: [] as string[], companies: [] as number[] };
  let serial = 0;

  const projects = () => moco.state().projects;
  const entries = () => awork.state().timeEntries;
  const aworkProjects = () => awork.state().projects;
  /** Most work is on projects of customers. */
  const inAwork = () => {
    const [linked, others] = [aworkProjects().filter(isLinked), aworkProjects()];
    return pick(random, linked.length > 0 && random() < 0.8 ? linked : others).id;
  };
  const isLinked = ({ id }: { id: string }) =>
    projects().some(({ custom_properties }) =>
      String(custom_properties[String(connection.settings['linkField'])] ?? '').endsWith(id),
    );
  const touch = (id: string) => {
    chronicle.touched.add(id);
    return id;
  };
  const entryToTouch = () => touch(pick(random, entries()).id);
  /** Not what was booked by hand beside us, and nothing that MOCO lets nobody change. */
  const activityToTouch = () =>
    pick(
      random,
      moco.state().activities.filter(({ billed, description }) => !billed && description !== 'von Hand'),
    );

  function prepare(): void {
    const { settings } = connection;
    for (const [name, kind] of [
      [settings['syncField'], 'Boolean'],
      [settings['linkField'], 'Link'],
      [settings['templateField'], 'Select'],
    ] as const) {
      moco.person.createCustomField({
        name: String(name),
        kind,
        ...(kind === 'Select' && { defaults: ['Website'] }),
      });
    }
    prepareLeads(office);
    for (const email of emails)
      ids.users.push(
        awork.person.createUser({ firstName: email.split('@')[0] ?? '', lastName: 'X', email }).id,
      );
    for (const email of emails.slice(0, 2))
      moco.person.createUser({ firstname: email, lastname: 'X', email });
    for (const name of activities) ids.types.push(awork.person.createTypeOfWork({ name }).id);
    for (const name of ['Nordlicht Verlag', "Müller & Söhne's"])
      ids.companies.push(moco.person.createCompany({ name }).id);
    awork.person.createTemplate({ name: 'Website', lists: [{ name: 'Phase 1', tasks: ['Kick-off'] }] });
    awork.person.createProject({ name: 'Internes aus awork' });
    bookByHand();
    for (let count = 0; count < 2; count += 1) createProject(true);
    if (connection.liveSince !== undefined) leaveFormerRecords(office, chronicle, random);
  }

  /** Time booked in MOCO itself, which is nobody's business. */
  function bookByHand(): void {
    const customer_id = pick(random, ids.companies);
    const project = moco.person.createProject({ name: 'Nur MOCO', customer_id });
    const user = moco.state().users.find(({ email }) => email === emails[0]);
    if (!user) throw new Error('somebody must work here');
    moco.person.assignUser(project.id, user.id);
    const task = moco.person.addTask(project.id, { name: 'Handarbeit' });
    moco.person.createActivity(user.id, {
      date: '2026-03-01',
      project_id: project.id,
      task_id: task.id,
      seconds: 600,
      description: 'von Hand',
    });
  }

  function createProject(wanted: boolean): void {
    serial += 1;
    const { syncField, syncTag, templateField } = connection.settings;
    const byField = wanted && random() < 0.5 ? { [String(syncField)]: '1' } : {};
    const template = random() < 0.2 ? { [String(templateField)]: 'Website' } : {};
    const byTag = wanted && Object.keys(byField).length === 0;
    moco.person.createProject({
      name: `${pick(random, names)} ${serial}`,
      customer_id: pick(random, ids.companies),
      ...(random() < 0.6 && { leader_id: pick(random, moco.state().users).id }),
      start_date: '2026-02-01',
      tags: byTag ? [String(syncTag)] : [],
      custom_properties: { ...byField, ...template },
    });
  }

  function book(): void {
    const project = random() < 0.85 ? inAwork() : undefined;
    const tasks = awork.state().tasks.filter(({ projectId }) => projectId === project);
    const task = tasks.length > 0 && random() < 0.5 ? pick(random, tasks).id : undefined;
    const day = pick(random, days);
    awork.person.createTimeEntry({
      userId: pick(random, ids.users),
      typeOfWorkId: pick(random, ids.types),
      startDateLocal: day,
      durationSeconds: 900 + Math.floor(random() * 20) * 60,
      note: random() < 0.3 ? '' : `Notiz ${Math.floor(random() * 100)}`,
      isBillable: random() < 0.7,
      ...(project && { projectId: project }),
      ...(task && { taskId: task }),
    });
  }

  const acts: Record<string, () => unknown> = {
    'a project is made in MOCO': () => createProject(random() < 0.8),
    'a time entry is booked': book,
    'another time entry is booked': book,
    'a third time entry is booked': book,
    'a time entry is edited': () =>
      awork.person.updateTimeEntry(entryToTouch(), {
        durationSeconds: 1200,
        note: `neu ${random()}`,
      }),
    'a time entry is moved': () => awork.person.moveTimeEntry(entryToTouch(), { projectId: inAwork() }),
    'a time entry changes hands': () =>
      awork.person.moveTimeEntry(entryToTouch(), { userId: pick(random, ids.users) }),
    'a time entry is deleted': () => awork.person.deleteTimeEntry(entryToTouch()),
    'a service item is added': () =>
      moco.person.addTask(pick(random, projects()).id, {
        name: pick(random, [...activities, 'Extra']),
        billable: random() < 0.7,
      }),
    'a service item is renamed': () =>
      moco.person.updateTask(pick(random, pick(random, projects()).tasks).id, {
        name: `Leistung ${Math.floor(random() * 50)}`,
      }),
    'a MOCO project is renamed': () =>
      moco.person.updateProject(pick(random, projects()).id, {
        name: `${pick(random, names)} neu ${Math.floor(random() * 50)}`,
      }),
    'a MOCO project gets dates': () =>
      moco.person.updateProject(pick(random, projects()).id, { finish_date: '2026-09-30' }),
    'a MOCO project changes its customer': () =>
      moco.person.updateProject(pick(random, projects()).id, { customer_id: pick(random, ids.companies) }),
    'a customer is renamed in MOCO': () =>
      moco.person.updateCompany(pick(random, ids.companies), { name: `Kunde ${(serial += 1)}` }),
    'somebody is assigned in MOCO': () =>
      moco.person.assignUser(pick(random, projects()).id, pick(random, moco.state().users).id),
    'an activity is billed': () => moco.person.billActivity(pick(random, moco.state().activities).id),
    'a lead bills less of an activity': () =>
      moco.person.setBillableSeconds(pick(random, moco.state().activities).id, 300),
    'an activity is edited in MOCO': () => {
      const { id } = activityToTouch();
      moco.person.updateActivity(id, { description: `von Hand geändert ${random()}`, seconds: 1800 });
      touch(String(id));
    },
    'an activity is deleted in MOCO': () => {
      const activity = activityToTouch();
      moco.person.deleteActivity(activity.id);
      touch(String(activity.id));
      rememberRemoval(activity, office, chronicle);
    },
    'an operator has an entry sent again': () => {
      const missed = [...chronicle.removed.keys()];
      sendAgain(pick(random, missed.length > 0 ? missed : entries().map(({ id }) => id)), office, now());
    },
    'the third person joins MOCO': () =>
      moco.person.createUser({ firstname: 'Mira', lastname: 'X', email: (emails[2] ?? '').toLowerCase() }),
    ...leadActs(office, chronicle, random),
  };

  function act(): void {
    const [name, work] = pick(random, Object.entries(acts));
    try {
      work();
      log(`people: ${name}`);
    } catch (error) {
      log(`people: ${name} (not possible: ${error instanceof Error ? error.message.slice(0, 60) : ''})`);
    }
  }
  return { prepare, act };
}
