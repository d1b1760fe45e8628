import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { ProjectFields } from '../../../shared/vendors/poweroffice/project-calls.ts';
import type { PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { readEmployees } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { createOnce } from './create-once.ts';
import { projectChanges, wantedProject } from './project-fields.ts';

/** A project as Moment wants it and as PowerOffice has it. */
export interface ProjectPlan {
  wanted: ProjectFields;
  existing: PowerOfficeProject | undefined;
  changes: PatchChanges;
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
  const wanted = wantedProject(project, customerId, reference, employees, run.settings);
  return { wanted, existing, changes: existing ? projectChanges(existing, wanted) : {} };
}

/** Creates the project, or changes what differs, with the customer that it belongs to by now. */
export async function bringProject(
  { wanted, existing }: ProjectPlan,
  customerId: number | undefined,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<PowerOfficeProject> {
  const complete = { ...wanted, ...(customerId !== undefined && { CustomerId: customerId }) };
  const project = existing ?? (await createOnce(missingProject(complete, run), claim, run));
  await run.powerOffice.patchProject(project.Id, projectChanges(project, complete));
  return project;
}

function missingProject(wanted: ProjectFields, { powerOffice }: MomentPowerOfficeRun) {
  return {
    name: `project-${wanted.Code}`,
    find: () => powerOffice.project(wanted.Code),
    create: () => powerOffice.createProject(wanted),
  };
}
