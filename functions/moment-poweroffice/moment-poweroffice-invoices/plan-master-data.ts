import type { PlannedStep } from '../../../shared/direction.ts';
import type { MomentCustomer, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { CustomerFields } from '../../../shared/vendors/poweroffice/contact-calls.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { ProjectFields } from '../../../shared/vendors/poweroffice/project-calls.ts';
import type { PowerOfficeCustomer, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readEmployees } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { customerChanges, wantedCustomer } from './customer-fields.ts';
import { knownForms, worthSending } from './kept-forms.ts';
import { projectChanges, wantedProject } from './project-fields.ts';

/** A customer as Moment wants it and as PowerOffice has it. */
export interface CustomerPlan {
  /** In Moment. */
  id: number;
  wanted: CustomerFields;
  existing: PowerOfficeCustomer | undefined;
  changes: PatchChanges;
}

/** A project as Moment wants it and as PowerOffice has it. */
export interface ProjectPlan {
  /** In Moment. */
  id: number;
  wanted: ProjectFields;
  existing: PowerOfficeProject | undefined;
  changes: PatchChanges;
}

/** `known` saves the look-up where the customer of that number was read before. */
export async function planCustomer(
  customer: MomentCustomer,
  run: MomentPowerOfficeRun,
  known?: PowerOfficeCustomer,
): Promise<CustomerPlan> {
  const wanted = wantedCustomer(customer, run.companyCode);
  const existing = known?.Number === wanted.Number ? known : await run.powerOffice.customer(wanted.Number);
  const differing = existing ? customerChanges(existing, wanted) : {};
  const changes = await openChanges('customer', customer.id, existing, differing, run);
  return { id: customer.id, wanted, existing, changes };
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
  const differing = existing ? projectChanges(existing, wanted) : {};
  const changes = await openChanges('project', project.id, existing, differing, run);
  return { id: project.id, wanted, existing, changes };
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

/** Differences that PowerOffice does not keep in a form of its own, whatever is sent. */
async function openChanges(
  entity: 'customer' | 'project',
  id: number,
  existing: object | undefined,
  differing: PatchChanges,
  run: MomentPowerOfficeRun,
): Promise<PatchChanges> {
  if (!existing || Object.keys(differing).length === 0) return differing;
  return worthSending(differing, existing, await knownForms(entity, id, run));
}
