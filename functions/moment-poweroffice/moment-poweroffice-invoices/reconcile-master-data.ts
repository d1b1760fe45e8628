import type { Link } from '../../../shared/links/link.ts';
import type { ListedStretch, Period, Suspect } from '../../../shared/reconcile/listed-stretch.ts';
import type { MomentCustomer, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import { isSettled } from '../months.ts';
import { readEmployees, readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { customerChanges, wantedCustomer } from './customer-fields.ts';
import { customerMemory, openChanges } from './plan-master-data.ts';
import { projectChanges, wantedProject } from './project-fields.ts';
import type { Remembers } from './remembered-fields.ts';
import { rememberedBy, remembersAll } from './remembered-fields.ts';

/** Customers and projects of both sides. What only PowerOffice has is bookkeepers' own. */
export async function reconcileMasterData(
  period: Period,
  run: MomentPowerOfficeRun,
): Promise<Omit<ListedStretch, 'next'>> {
  const customers = await Array.fromAsync(run.moment.customersInFull());
  const held = await Array.fromAsync(run.powerOffice.customers());
  const parts = [
    await compareAll('customer', besideCustomers(customers, held, run), period, run),
    await compareAll('project', await besideProjects(customers, held, run), period, run),
  ];
  return {
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
    suspects: parts.flatMap(({ suspects }) => suspects),
    ...{ totals: [], strays: [] },
  };
}

/** A record of Moment beside what PowerOffice has of that number. */
interface Beside {
  record: MomentCustomer | MomentProject;
  what: string;
  existing: object | undefined;
  differing(remembers: Remembers): PatchChanges;
  memory(link: Link | undefined): Remembers;
}

type Part = Pick<ListedStretch, 'compared' | 'suspects'>;

function besideCustomers(
  customers: readonly MomentCustomer[],
  held: readonly PowerOfficeCustomer[],
  run: MomentPowerOfficeRun,
): Beside[] {
  const byNumber = new Map(held.map((customer) => [customer.Number, customer]));
  return customers.map((record) => {
    const wanted = wantedCustomer(record, run.companyCode);
    const existing = byNumber.get(wanted.number);
    const differing = (remembers: Remembers) =>
      existing ? customerChanges(existing, wanted, remembers) : {};
    const memory = (link: Link | undefined) => customerMemory(existing, wanted, link, run);
    return { record, existing, differing, memory, what: `customer ${record.customerNumber} ${record.name}` };
  });
}

async function besideProjects(
  customers: readonly MomentCustomer[],
  heldCustomers: readonly PowerOfficeCustomer[],
  run: MomentPowerOfficeRun,
): Promise<Beside[]> {
  const idByNumber = new Map(heldCustomers.map(({ Id, Number }) => [String(Number), Id]));
  const numbers = new Map(customers.map(({ id, customerNumber }) => [id, customerNumber]));
  const held = await Array.fromAsync(run.powerOffice.projects());
  const byCode = new Map(held.map((project) => [project.Code, project]));
  const [reference, employees] = [await readReferenceData(run), await readEmployees(run)];
  const beside: Beside[] = [];
  for await (const record of run.moment.projectsInFull()) {
    const customerId = idByNumber.get(numbers.get(record.customerId ?? 0) ?? '');
    const wanted = wantedProject(record, { customerId, reference, employees }, run.settings);
    const existing = byCode.get(record.projectNumber);
    const differing = (remembers: Remembers) => (existing ? projectChanges(existing, wanted, remembers) : {});
    beside.push({
      record,
      existing,
      differing,
      memory: rememberedBy,
      what: `project ${record.projectNumber} ${record.name}`,
    });
  }
  return beside;
}

async function compareAll(
  entity: 'customer' | 'project',
  beside: readonly Beside[],
  period: Period,
  run: MomentPowerOfficeRun,
): Promise<Part> {
  const suspects: Suspect[] = [];
  let compared = 0;
  for (const each of beside.filter(({ record }) => isSettled(period, record.lastModifiedDate))) {
    const { id, lastModifiedDate } = each.record;
    const isRecent = lastModifiedDate === null || lastModifiedDate >= run.settings.startDate;
    const isDifferent = !each.existing || Object.keys(each.differing(remembersAll)).length > 0;
    if (isRecent && !isDifferent) compared += 1;
    if (isRecent && !isDifferent) continue;
    const { connection, links } = run;
    const link = await links.get({ connection: connection.id, entity, sourceId: String(id) });
    // What was not saved since the start date, and never handled, is not transferred.
    if (!link && !isRecent) continue;
    compared += 1;
    const open = openChanges(each.differing, each.existing, link, each.memory(link));
    if (!each.existing || Object.keys(open).length > 0)
      suspects.push({ entity, id: String(id), what: each.what });
  }
  return { compared, suspects };
}
