import type { VendorHttp } from '../../http/vendor-http.ts';
import type { PatchChanges } from './json-patch.ts';
import { patch } from './json-patch.ts';
import { rowsOf } from './paging.ts';
import type { PowerOfficeProject } from './records.ts';
import { powerOfficeProject } from './records.ts';

export type ProjectStatus = 'Tentative' | 'Active' | 'Archived' | 'NotStarted' | 'Complete';

/** A project as we create it. Ids only: a PATCH knows no numbers or codes of other records. */
export interface ProjectFields {
  /** Without a period, which Go keeps for subprojects. */
  Code: string;
  Name: string;
  CustomerId?: number;
  DepartmentId?: number;
  ProjectManagerEmployeeId?: number;
  ProjectStatus?: ProjectStatus;
  IsActive?: boolean;
}

/** https://developer.poweroffice.net: dimension entities, projects */
export function projectCalls(http: VendorHttp) {
  return {
    /** The filter takes a list, so a code with a comma cannot be found. */
    project: async (code: string): Promise<PowerOfficeProject | undefined> => {
      const rows = rowsOf(http, 'Projects', powerOfficeProject, { projectCodes: code });
      return (await Array.fromAsync(rows)).find((row) => row.Code === code);
    },
    projects: (): AsyncIterable<PowerOfficeProject> => rowsOf(http, 'Projects', powerOfficeProject),
    createProject: async (fields: ProjectFields): Promise<PowerOfficeProject> =>
      (await http.call({ method: 'POST', path: 'Projects', json: fields }, powerOfficeProject)).body,
    /** Answers nothing about the project (documented). `record-missing` when the project is gone. */
    async patchProject(id: number, changes: PatchChanges): Promise<void> {
      await patch(http, `Projects/${id}`, changes);
    },
  };
}
