import { askForProject } from '../../infra/local/demo/beginnings/hq-awork.ts';
import { daysFromToday } from '../../infra/local/demo/beginnings/days.ts';
import { demoBooks } from '../../infra/local/demo/moment-poweroffice.ts';
import { directory } from '../../infra/local/demo/moco-awork.ts';
import type { Simulators } from '../../infra/local/simulators.ts';

/** What people do again and again, each time another record for one direction. */
export interface Load {
  direction: string;
  /** Within what the vendors allow that count calls by the second. */
  perSecond: number;
  /** HQ and PowerOffice Go tell nobody: after so many a comparison finds them. */
  comparedEvery?: number;
  /** Where more than one record makes one on the other side: how many of which. */
  each?: { records: number; name: string };
  /** Once what it stands on is there; `total` records will be made. */
  open(simulators: Simulators, total: number): Records;
}

export interface Records {
  make(index: number): void;
  /** On the other side. */
  arrived(): number;
}

const HOLIDAY = 4;
const DAYS = 3;
const today = () => daysFromToday(0);
const first = <T>([found]: readonly T[]): T => {
  if (found === undefined) throw new Error('the demo agency has one');
  return found;
};

/** By connector, in the order in which one stands on the other. */
export const loads: Readonly<Record<string, readonly Load[]>> = {
  'moco-awork': [
    { direction: 'moco-awork-projects', perSecond: 5, open: mocoProjects },
    { direction: 'awork-moco-times', perSecond: 5, open: mocoTimes },
    {
      ...{ direction: 'moco-awork-absences', perSecond: 5, open: mocoAbsences },
      each: { records: DAYS, name: 'days, three of them one absence' },
    },
  ],
  'hq-awork': [
    { direction: 'hq-awork-projects', perSecond: 5, comparedEvery: 20, open: hqProjects },
    { direction: 'awork-hq-times', perSecond: 5, open: hqTimes },
  ],
  'personio-hq': [{ direction: 'personio-hq-absences', perSecond: 2, open: hqAbsences }],
  'moment-poweroffice': [
    { direction: 'moment-poweroffice-invoices', perSecond: 1, open: invoices },
    { direction: 'poweroffice-moment-expenses', perSecond: 5, comparedEvery: 20, open: expenses },
  ],
};

function mocoProjects({ moco, awork }: Simulators): Records {
  const customer_id = first(moco.state().companies).id;
  return {
    make: (index) =>
      void moco.person.createProject({ name: `Load ${index}`, customer_id, tags: ['Sync to awork'] }),
    arrived: () => awork.state().taskLists.filter(({ name }) => name === 'MOCO').length,
  };
}

function mocoTimes(simulators: Simulators): Records {
  const { moco, awork } = simulators;
  const who = directory(simulators);
  const { id } = first(moco.state().projects);
  moco.person.assignUser(id, who.mocoUser('Lena'));
  moco.person.addTask(id, { name: 'Konzeption' });
  const projectId = first(awork.state().projects).id;
  const place = { userId: who.aworkUser('Lena'), typeOfWorkId: who.activity('Konzeption'), projectId };
  return {
    make: (index) =>
      void awork.person.createTimeEntry({
        ...{ ...place, startDateLocal: today(), durationSeconds: 900, note: `Load ${index}` },
      }),
    arrived: () => moco.state().activities.length,
  };
}

function mocoAbsences({ moco, awork }: Simulators, total: number): Records {
  const users = Array.from({ length: total }, (_, index) => {
    const email = `load-${index}@nordagentur.example`;
    awork.person.createUser({ firstName: 'Load', lastName: String(index), email });
    return moco.person.createUser({ firstname: 'Load', lastname: String(index), email }).id;
  });
  return {
    make(index) {
      const [from, to] = [daysFromToday(14), daysFromToday(14 + DAYS - 1)];
      moco.person.takeDays({ userId: users[index] ?? 0, from, to, code: HOLIDAY });
    },
    arrived: () => awork.state().absences.length,
  };
}

function hqProjects({ hq, awork }: Simulators): Records {
  return {
    make: (index) => askForProject({ hq }, `Load ${index}`, daysFromToday(60)),
    arrived: () => awork.state().projects.filter(({ name }) => name.includes('Load')).length,
  };
}

function hqTimes({ hq, awork }: Simulators): Records {
  const { users, typesOfWork, projects } = awork.state();
  const typeOfWorkId = first(typesOfWork.filter(({ name }) => name === 'Konzeption')).id;
  giveRates(hq);
  const task = awork.person.createTask({
    ...{ projectId: first(projects).id, name: 'Load', listName: 'Load', typeOfWorkId },
  });
  const { id: userId } = first(users.filter(({ firstName }) => firstName === 'Lena'));
  const place = { userId, taskId: task.id, typeOfWorkId };
  return {
    make: (index) =>
      void awork.person.createTimeEntry({
        ...{ ...place, startDateLocal: today(), durationSeconds: 900, note: `Load ${index}` },
      }),
    arrived: () => hq.state().reportings.length,
  };
}

/** Everybody has a role in every project, so that each hour has its rate. */
function giveRates(hq: Simulators['hq']): void {
  const { users, projects, roles } = hq.state();
  const projectRoleId = first(roles).id;
  for (const { id: projectId } of projects)
    for (const { id: userId } of users) hq.person.addProjectMember({ projectId, userId, projectRoleId });
}

function hqAbsences({ personio, hq }: Simulators): Records {
  const { persons, absenceTypes } = personio.state();
  const who = { personId: first(persons).id, typeId: first(absenceTypes).id };
  return {
    make(index) {
      const day = daysFromToday(7 + index);
      personio.person.createAbsence({ ...who, firstDay: day, lastDay: day });
    },
    arrived: () => hq.state().absences.length,
  };
}

const { companyCode, clientKey } = demoBooks;

function invoices({ moment, poweroffice }: Simulators): Records {
  const { customers = [], projects = [] } = moment.state().companies[companyCode] ?? {};
  const invoice = { customerId: first(customers).id, projectId: first(projects).id };
  const line = { itemName: 'Load', quantity: 1, unitType: 'HOURS', unitPrice: 1000, accountNumber: '3000' };
  return {
    make(index) {
      const draft = { ...invoice, description: `Load ${index}`, invoiceLines: [line] };
      const { id } = moment.person.createDraftInvoice(companyCode, draft);
      moment.person.finalizeInvoice(companyCode, id);
    },
    arrived: () => poweroffice.state().clients[clientKey]?.vouchers.length ?? 0,
  };
}

function expenses({ moment, poweroffice }: Simulators): Records {
  const { projects = [] } = moment.state().companies[companyCode] ?? {};
  const projectCode = first(projects).projectNumber;
  const supplierNo = first(poweroffice.state().clients[clientKey]?.suppliers ?? []).Number;
  const line = { accountNo: 6550, projectCode, amount: 800, vatCode: '1', description: 'Load' };
  return {
    make(index) {
      const invoiceNo = String(70_000 + index);
      poweroffice.person.postIncomingInvoice(clientKey, {
        ...{ supplierNo, invoiceNo, lines: [line], withPdf: true },
      });
    },
    arrived: () => moment.state().companies[companyCode]?.projectExpenses.length ?? 0,
  };
}
