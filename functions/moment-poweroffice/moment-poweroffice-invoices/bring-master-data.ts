import type { PlannedStep } from '../../../shared/direction.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentCustomer, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { CustomerFields } from '../../../shared/vendors/poweroffice/contact-calls.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { ProjectFields } from '../../../shared/vendors/poweroffice/project-calls.ts';
import type { PowerOfficeCustomer, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readEmployees } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { customerChanges, wantedCustomer } from './customer-fields.ts';
import { projectChanges, wantedProject } from './project-fields.ts';
import { isRefusal, lookAgain, mayBeUnlisted } from './refusal.ts';

/** A customer as Moment wants it and as PowerOffice has it. */
export interface CustomerPlan {
  wanted: CustomerFields;
  existing: PowerOfficeCustomer | undefined;
  changes: PatchChanges;
}

/** A project as Moment wants it and as PowerOffice has it. */
export interface ProjectPlan {
  wanted: ProjectFields;
  existing: PowerOfficeProject | undefined;
  changes: PatchChanges;
}

/** `known` saves the look-up where the customer of that number was read before. */
export async function planCustomer(
  customer: MomentCustomer,
  { powerOffice, companyCode }: MomentPowerOfficeRun,
  known?: PowerOfficeCustomer,
): Promise<CustomerPlan> {
  const wanted = wantedCustomer(customer, companyCode);
  const existing = known?.Number === wanted.Number ? known : await powerOffice.customer(wanted.Number);
  return { wanted, existing, changes: existing ? customerChanges(existing, wanted) : {} };
}

/** `customerId` is undefined for an internal project, and for a customer that PowerOffice does not have yet. */
export async function planProject(
  project: MomentProject,
  customerId: number | undefined,
  reference: ReferenceData,
  run: MomentPowerOfficeRun,
): Promise<ProjectPlan> {
  const existing = await run.powerOffice.project(project.projectNumber);
  const employees = project.ownerEmail ? await readEmployees(run) : [];
  const wanted = wantedProject(project, { customerId, reference, employees }, run.settings);
  return { wanted, existing, changes: existing ? projectChanges(existing, wanted) : {} };
}

/** What bringing a customer or project up to date means, in words. */
export function changeSteps(
  kind: 'customer' | 'project',
  number: string | number,
  { existing, changes }: { existing: unknown; changes: PatchChanges },
): PlannedStep[] {
  if (!existing) return [{ do: `create-${kind}`, what: `create the ${kind} ${number}` }];
  const fields = Object.keys(changes);
  if (fields.length === 0) return [];
  return [{ do: `change-${kind}`, what: `change ${fields.join(', ')} of the ${kind} ${number}` }];
}

/** Creates the customer, or changes what differs: somebody else, or an older reading of ours, may have been first. */
export async function bringCustomer(
  { wanted, existing, changes }: CustomerPlan,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<PowerOfficeCustomer> {
  const { powerOffice } = run;
  const missing = {
    name: `customer-${wanted.Number}`,
    find: () => powerOffice.customer(wanted.Number),
    create: () => powerOffice.createCustomer(wanted),
  };
  const customer = existing ?? (await createOnce(missing, claim, run));
  await powerOffice.patchCustomer(customer.Id, existing ? changes : customerChanges(customer, wanted));
  return customer;
}

/** Creates the project, or changes what differs, with the customer that it belongs to by now. */
export async function bringProject(
  { wanted, existing }: ProjectPlan,
  customerId: number | undefined,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<PowerOfficeProject> {
  const { powerOffice } = run;
  const complete = { ...wanted, ...(customerId !== undefined && { CustomerId: customerId }) };
  const missing = {
    name: `project-${complete.Code}`,
    find: () => powerOffice.project(complete.Code),
    create: () => powerOffice.createProject(complete),
  };
  const project = existing ?? (await createOnce(missing, claim, run));
  await powerOffice.patchProject(project.Id, projectChanges(project, complete));
  return project;
}

/** A record of PowerOffice whose number is unique there. */
interface Numbered<T> {
  /** Such as `customer-10001`. */
  name: string;
  find(): Promise<T | undefined>;
  create(): Promise<T>;
}

/**
 * The record, made if nobody has made it. Records that need it at the same time wait for each other, and a create whose
 * answer was lost is found by the number.
 */
function createOnce<T>(
  { name, find, create }: Numbered<T>,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<T> {
  return run.locks.alone(run.connection.id, name, async () => {
    const existing = await find();
    if (existing) return existing;
    return create().catch(async (error: unknown) => {
      if (!isRefusal(error)) throw error;
      const made = await find();
      if (made) return made;
      throw mayBeUnlisted(error, claim, run) ? lookAgain(error) : error;
    });
  });
}
