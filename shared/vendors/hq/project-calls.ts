import type * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { allOf, textLiteral, when } from './filter.ts';
import { type ListOf, listV1, recordsOf } from './paging.ts';
import type { HqProject, HqProjectPort } from './project-port.ts';
import {
  customFieldV1,
  fieldDefinitionV1,
  fromCustomFieldV1,
  fromFieldDefinitionV1,
  fromProjectV1,
  fromSystemEventV1,
  projectV1,
  systemEventV1,
} from './project-records.ts';
import { wholeList } from './whole-list.ts';

const expand = { $expand: 'CustomFields,Company,ProjectStatus' };

const projects: ListOf<z.infer<typeof projectV1>> = {
  path: 'v1/Projects',
  answer: listV1(projectV1),
  idField: 'Id',
  idOf: ({ Id }) => Id,
  query: expand,
};
const definitions: ListOf<z.infer<typeof fieldDefinitionV1>> = {
  path: 'v1/CustomFieldDefinitions',
  answer: listV1(fieldDefinitionV1),
  idField: 'Id',
  idOf: ({ Id }) => Id,
};

/** https://developer.hellohq.io, v1: Projects, Custom Field Definitions, Config System Events. */
export function projectCalls(http: VendorHttp): HqProjectPort {
  return {
    projects({ updatedSince } = {}) {
      return projectsOf(
        http,
        when(updatedSince, (since) => `UpdatedOn ge ${since}`),
      );
    },
    async project(id) {
      const found = await http.find({ method: 'GET', path: `v1/Projects(${id})`, query: expand }, projectV1);
      return found && fromProjectV1(found);
    },
    async projectsNamed(name) {
      const found = await Array.fromAsync(projectsOf(http, `Name eq ${textLiteral(name)}`));
      // Whether HQ heeds capitals, and the filter at all, is not documented.
      return found.filter((project) => project.name === name);
    },
    async projectFields() {
      const rows = await Array.fromAsync(recordsOf(http, definitions));
      return rows.flatMap(fromFieldDefinitionV1);
    },
    async setProjectField(projectId, { id, name, type }, value) {
      const path = `v1/Projects(${projectId})/CustomFields(${id})`;
      const json = { Name: name, Value: value, Type: type };
      const { body } = await http.call({ method: 'PUT', path, json }, customFieldV1);
      return fromCustomFieldV1(body);
    },
    async deletions() {
      const events = await wholeList(http, 'v1/ConfigSystemEvents/do.GetDeleted()', listV1(systemEventV1));
      return events.flatMap(fromSystemEventV1);
    },
  };
}

async function* projectsOf(http: VendorHttp, condition: string | undefined): AsyncGenerator<HqProject> {
  for await (const row of recordsOf(http, { ...projects, ...allOf([condition]) })) yield fromProjectV1(row);
}
