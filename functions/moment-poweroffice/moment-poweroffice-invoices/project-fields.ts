import type { MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { ProjectFields } from '../../../shared/vendors/poweroffice/project-calls.ts';
import type { PowerOfficeEmployee, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import { statusOf } from './project-status.ts';
import type { Prints, Remembers } from './remembered-fields.ts';
import { heldIn, printsOf } from './remembered-fields.ts';

export function projectProblems(project: MomentProject, reference: ReferenceData): Problem[] {
  const department = project.department?.departmentNumber;
  return [
    ...(project.name.trim() === '' ? [problem('name-missing', { number: project.projectNumber })] : []),
    ...(/[.,]/.test(project.projectNumber)
      ? [problem('project-number-unfit', { project: project.projectNumber })]
      : []),
    ...(department !== undefined && departmentId(department, reference) === undefined
      ? [problem('department-unknown', { department })]
      : []),
  ];
}

export function departmentId(code: string, { departments }: ReferenceData): number | undefined {
  return departments.find(({ Code, IsActive }) => Code === code && IsActive !== false)?.Id;
}

export interface ProjectPlace {
  /** Undefined for a customer that PowerOffice does not have yet. */
  customerId: number | undefined;
  reference: ReferenceData;
  /** Empty when the project names no owner. */
  employees: readonly PowerOfficeEmployee[];
}

/** A project as Moment has it; null where Moment says nothing, undefined where it is not known yet. */
export type WantedProject = Required<Pick<ProjectFields, 'Code' | 'Name' | 'ProjectStatus' | 'IsActive'>> & {
  CustomerId: number | null | undefined;
  DepartmentId: number | null | undefined;
  ProjectManagerEmployeeId: number | null;
};

/** An owner whose address nobody in PowerOffice has is left out. */
export function wantedProject(
  project: MomentProject,
  { customerId, reference, employees }: ProjectPlace,
  settings: MomentPowerOfficeSettings,
): WantedProject {
  const { projectNumber: Code, department } = project;
  const ProjectStatus = statusOf(project.projectState, settings);
  return {
    ...{ Code, Name: project.name.trim() },
    CustomerId: project.customerId === null ? null : customerId,
    DepartmentId: department === null ? null : departmentId(department.departmentNumber, reference),
    ProjectManagerEmployeeId: ownerOf(project, employees)?.Id ?? null,
    ...{ ProjectStatus, IsActive: ProjectStatus !== 'Archived' },
  };
}

/** The e-mail address of an owner whom PowerOffice does not know. */
export function unknownOwner(
  project: MomentProject,
  employees: readonly PowerOfficeEmployee[],
): string | undefined {
  const owner = project.ownerEmail?.trim();
  return owner && !ownerOf(project, employees) ? owner : undefined;
}

function ownerOf({ ownerEmail }: MomentProject, employees: readonly PowerOfficeEmployee[]) {
  const owner = ownerEmail?.trim().toLowerCase();
  return owner
    ? employees.find(({ EmailAddress }) => EmailAddress?.trim().toLowerCase() === owner)
    : undefined;
}

/** A project that PowerOffice does not have yet. */
export function newProject({
  CustomerId,
  DepartmentId,
  ProjectManagerEmployeeId,
  ...fields
}: WantedProject): ProjectFields {
  return {
    ...fields,
    ...(CustomerId != null && { CustomerId }),
    ...(DepartmentId != null && { DepartmentId }),
    ...(ProjectManagerEmployeeId != null && { ProjectManagerEmployeeId }),
  };
}

/**
 * Fields that differ in PowerOffice; the number never changes. What Moment leaves empty is emptied only where it
 * `remembers` that the value came of Moment.
 */
export function projectChanges(
  existing: PowerOfficeProject,
  wanted: WantedProject,
  remembers: Remembers,
): PatchChanges {
  const changed = Object.entries(wanted).filter(([field, value]) => {
    const held = heldIn(existing, field);
    if (field === 'Code' || value === undefined) return false;
    return value === null ? held !== null && remembers(field, held) : value !== held;
  });
  return Object.fromEntries(changed);
}

/** What is remembered of a project that has in PowerOffice what Moment says. */
export function projectPrints(held: PowerOfficeProject, wanted: WantedProject): Prints {
  const said = Object.entries(wanted).filter(([, value]) => value != null);
  return printsOf(said.map(([field]): [string, unknown] => [field, heldIn(held, field)]));
}
