import { type CompanyForm, createCompany, updateCompany } from './companies.ts';
import type { Hq } from './hq.ts';
import { defineField, type FieldForm, fieldsOfProject, setFieldValue } from './project-fields.ts';
import type { CompanyRow, FieldDefinitionRow, ProjectRow } from './project-records.ts';
import { createProject, deleteProject, type ProjectForm, updateProject } from './projects.ts';
import { found } from './refusal.ts';

/** Customers, projects and their custom fields. */
export function createProjectPeople(hq: Hq) {
  return {
    createCompany: (form: CompanyForm): CompanyRow => createCompany(hq, form),
    updateCompany: (id: number, changes: Partial<CompanyForm>): CompanyRow => updateCompany(hq, id, changes),
    createProject: (form: ProjectForm): ProjectRow => createProject(hq, form),
    updateProject: (id: number, changes: Partial<ProjectForm>): ProjectRow =>
      updateProject(hq, 'person', id, changes),
    deleteProject: (id: number): void => deleteProject(hq, id),
    defineProjectField: (form: FieldForm): FieldDefinitionRow => defineField(hq, form),
    setProjectField(projectId: number, name: string, value: string | null): void {
      const fields = fieldsOfProject(hq, projectId);
      setFieldValue(hq, 'person', found(fields.find(({ definition }) => definition.name === name)), value);
    },
    linkByHq: (projectId: number, aworkSyncId: string | null): ProjectRow =>
      updateProject(hq, 'person', projectId, { aworkSyncId }),
  };
}
