import type { MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { ProjectFields, ProjectStatus } from '../../../shared/vendors/poweroffice/project-calls.ts';
import type { PowerOfficeEmployee, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';

/** Moment documents no list of states: these words are what such states are usually called. Settings come first. */
const states: Readonly<Record<string, ProjectStatus>> = {
  potential: 'Tentative',
  offer: 'Tentative',
  onhold: 'Tentative',
  notstarted: 'NotStarted',
  inprogress: 'Active',
  active: 'Active',
  completed: 'Complete',
  finished: 'Complete',
  inactive: 'Archived',
  archived: 'Archived',
  lost: 'Archived',
};

/** An unknown state counts as active: a project that invoices name must be usable. */
export function statusOf(
  state: string | null,
  { projectStates }: Pick<MomentPowerOfficeSettings, 'projectStates'>,
): ProjectStatus {
  const plain = (text: string) => text.replace(/[\s_-]/g, '').toLowerCase();
  const wanted = plain(state ?? '');
  const own = Object.entries(projectStates).find(([name]) => plain(name) === wanted)?.[1];
  return own ?? states[wanted] ?? 'Active';
}

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
  /** Undefined for an internal project, and for a customer that PowerOffice does not have yet. */
  customerId: number | undefined;
  reference: ReferenceData;
  /** Empty when the project names no owner. */
  employees: readonly PowerOfficeEmployee[];
}

/** An owner nobody has the address of is left out. */
export function wantedProject(
  project: MomentProject,
  { customerId, reference, employees }: ProjectPlace,
  settings: MomentPowerOfficeSettings,
): ProjectFields {
  const ProjectStatus = statusOf(project.projectState, settings);
  const department = project.department && departmentId(project.department.departmentNumber, reference);
  const owner = project.ownerEmail?.trim().toLowerCase();
  const manager = owner
    ? employees.find(({ EmailAddress }) => EmailAddress?.trim().toLowerCase() === owner)
    : undefined;
  return {
    Code: project.projectNumber,
    Name: project.name.trim(),
    ...(customerId !== undefined && { CustomerId: customerId }),
    ...(department && { DepartmentId: department }),
    ...(manager && { ProjectManagerEmployeeId: manager.Id }),
    ProjectStatus,
    IsActive: ProjectStatus !== 'Archived',
  };
}

/** Fields that differ in PowerOffice; the number never changes. */
export function projectChanges(existing: PowerOfficeProject, wanted: ProjectFields): PatchChanges {
  const current = new Map<string, unknown>(Object.entries(existing));
  const changed = Object.entries(wanted).filter(
    ([field, value]) => field !== 'Code' && current.get(field) !== value,
  );
  return Object.fromEntries(changed);
}
