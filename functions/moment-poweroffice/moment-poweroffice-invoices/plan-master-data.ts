import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { PlannedStep } from '../../../shared/direction.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { MomentCustomer, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readEmployees } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { WantedCustomer } from './customer-fields.ts';
import { customerChanges, wantedCustomer } from './customer-fields.ts';
import { readMasterLink, worthSending } from './kept-forms.ts';
import type { WantedProject } from './project-fields.ts';
import { projectChanges, wantedProject } from './project-fields.ts';
import type { Remembers } from './remembered-fields.ts';
import { rememberedBy, remembersAll } from './remembered-fields.ts';

/** A customer as Moment wants it and as PowerOffice has it. */
export interface CustomerPlan {
  /** In Moment. */
  id: number;
  wanted: WantedCustomer;
  existing: PowerOfficeCustomer | undefined;
  changes: PatchChanges;
}

/** A project as Moment wants it and as PowerOffice has it. */
export interface ProjectPlan {
  /** In Moment. */
  id: number;
  wanted: WantedProject;
  existing: PowerOfficeProject | undefined;
  changes: PatchChanges;
}

/** `known` saves the look-up where the customer of that number was read before. */
export async function planCustomer(
  customer: MomentCustomer,
  run: MomentPowerOfficeRun,
  known?: PowerOfficeCustomer,
): Promise<CustomerPlan> {
  const { id } = customer;
  const wanted = wantedCustomer(customer, run.companyCode);
  const existing = known?.Number === wanted.number ? known : await run.powerOffice.customer(wanted.number);
  const link = existing && (await linkOf('customer', id, run));
  const differing = (remembers: Remembers) => (existing ? customerChanges(existing, wanted, remembers) : {});
  const remembers = customerMemory(existing, wanted, link, run);
  return { id, wanted, existing, changes: openChanges(differing, existing, link, remembers) };
}

/** `customerId` is undefined for an internal project, and for a customer that PowerOffice does not have yet. */
export async function planProject(
  project: MomentProject,
  customerId: number | undefined,
  reference: ReferenceData,
  run: MomentPowerOfficeRun,
): Promise<ProjectPlan> {
  const { id } = project;
  const existing = await run.powerOffice.project(project.projectNumber);
  const employees = project.ownerEmail ? await readEmployees(run) : [];
  const wanted = wantedProject(project, { customerId, reference, employees }, run.settings);
  const link = existing && (await linkOf('project', id, run));
  const differing = (remembers: Remembers) => (existing ? projectChanges(existing, wanted, remembers) : {});
  return { id, wanted, existing, changes: openChanges(differing, existing, link) };
}

/** What bringing a customer or project up to date means, in words. */
export function changeSteps(
  kind: 'customer' | 'project',
  number: string | number,
  { existing, changes }: { existing: unknown; changes: PatchChanges },
): PlannedStep[] {
  if (!existing)
    return [{ do: `create-${kind}`, name: String(number), what: `create the ${kind} ${number}` }];
  const fields = Object.keys(changes);
  if (fields.length === 0) return [];
  return [{ do: `change-${kind}`, what: `change ${fields.join(', ')} of the ${kind} ${number}` }];
}

/** What a project or invoice needs of its customer: that there is one. */
export function customerSteps({ wanted, existing }: CustomerPlan): PlannedStep[] {
  return existing ? [] : changeSteps('customer', wanted.number, { existing, changes: {} });
}

/** What differs by what we remember, but for what PowerOffice keeps in a form of its own whatever is sent. */
export function openChanges(
  differing: (remembers: Remembers) => PatchChanges,
  existing: object | undefined,
  link: Pick<Link, 'fingerprints' | 'data'> | undefined,
  remembers: Remembers = rememberedBy(link),
): PatchChanges {
  if (!existing) return {};
  const changes = differing(remembers);
  return worthSending(changes, existing, readMasterLink(link?.data).forms);
}

/**
 * What the link remembers. A customer that an invoice or project of ours has just brought has nothing but what came of
 * Moment, and its own link remembers nothing yet.
 */
export function customerMemory(
  existing: PowerOfficeCustomer | undefined,
  { reference }: WantedCustomer,
  link: Pick<Link, 'fingerprints' | 'targetId' | 'data'> | undefined,
  { connection }: Pick<MomentPowerOfficeRun, 'connection'>,
): Remembers {
  const isHandled = link?.targetId !== undefined;
  const isOurs = existing?.ExternalImportReference === reference;
  const madeAt = existing?.CustomerCreatedDateTimeOffset ?? undefined;
  const isJustBrought = isOurs && !isHandled && !isFromBefore(connection, madeAt);
  return isJustBrought ? remembersAll : rememberedBy(link);
}

/** The link of the customer or project itself knows, also when an invoice brings it along. */
export function linkOf(
  entity: 'customer' | 'project',
  id: number,
  { links, connection }: Pick<MomentPowerOfficeRun, 'links' | 'connection'>,
): Promise<Link | undefined> {
  return links.get({ connection: connection.id, entity, sourceId: String(id) });
}
