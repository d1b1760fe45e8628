import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { listOf, orNull, words } from '../lenient-fields.ts';
import type { HqCustomField, HqDeletion, HqFieldDefinition, HqProject } from './project-port.ts';
import { hqDate, hqInstant } from './timestamps.ts';

/** Fields and their meaning: https://developer.hellohq.io, v1, Project, CustomField, CustomFieldDefinition. */
export const customFieldV1 = vendorRecord({ Id: z.int(), Name: words, Type: words, Value: words }, [
  '@odata.context',
  ...['CreatedBy', 'UpdatedBy', 'CreatedOn', 'UpdatedOn'],
]);

export const projectV1 = vendorRecord(
  {
    Id: z.int(),
    Number: words,
    Name: words,
    StartDate: orNull(hqDate),
    EndDate: orNull(hqDate),
    Company: orNull(z.object({ Id: z.int(), Name: words })),
    ProjectStatus: orNull(z.object({ IsInProgress: orNull(z.boolean()) })),
    AworkSyncId: orNull(z.string()),
    CustomFields: listOf(customFieldV1),
    CreatedOn: hqInstant,
    UpdatedOn: orNull(hqInstant),
  },
  [
    ...[
      '@odata.context',
      'Status',
      'PlannedStartDate',
      'PlannedEndDate',
      'Subsystems',
      'CreatedBy',
      'UpdatedBy',
    ],
    ...['ProjectTemplateId', 'ProjectTemplate', 'ProjectStatusId', 'CompanyId', 'LeadId', 'Lead'],
    ...['InvoiceAddressId', 'InvoiceAddress', 'DeliveryAddressId', 'DeliveryAddress', 'ResponsibleUserId'],
    ...[
      'ResponsibleUser',
      'Reportings',
      'Files',
      'Members',
      'ContactHistories',
      'ContactPersons',
      'Articles',
    ],
    'ProjectBudgets',
  ],
);

export const fieldDefinitionV1 = z.object({
  Id: z.int(),
  Name: words,
  TypeText: words,
  Category: words,
});

export const systemEventV1 = z.object({
  Type: words,
  EntityId: orNull(z.int()),
  DatabaseObject: words,
  CreatedOn: hqInstant,
});

export function fromProjectV1(project: z.infer<typeof projectV1>): HqProject {
  const { Company, ProjectStatus } = project;
  const isInProgress = ProjectStatus?.IsInProgress ?? undefined;
  return {
    ...{ id: project.Id, number: project.Number, name: project.Name },
    ...{ startDate: project.StartDate, endDate: project.EndDate },
    company: Company && { id: Company.Id, name: Company.Name },
    ...(isInProgress !== undefined && { isInProgress }),
    aworkSyncId: project.AworkSyncId || null,
    customFields: project.CustomFields.map(fromCustomFieldV1),
    createdOn: project.CreatedOn,
    updatedOn: project.UpdatedOn ?? project.CreatedOn,
  };
}

/** Known by its name: whether its id is the definition’s is not documented. */
export function fromCustomFieldV1(field: z.infer<typeof customFieldV1>): HqCustomField {
  return { name: field.Name, type: field.Type, value: field.Value };
}

/** None for fields of anything but projects. */
export function fromFieldDefinitionV1(row: z.infer<typeof fieldDefinitionV1>): HqFieldDefinition[] {
  const { Id: id, Name: name, TypeText: type, Category } = row;
  return Category === 'Project' ? [{ id, name, type }] : [];
}

/** None for events that are no deletion. */
export function fromSystemEventV1(event: z.infer<typeof systemEventV1>): HqDeletion[] {
  const { Type, EntityId: id, DatabaseObject: kind, CreatedOn: deletedOn } = event;
  return Type === 'EntityDeleted' && id !== null ? [{ kind, id, deletedOn }] : [];
}
