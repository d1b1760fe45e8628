import * as z from 'zod';
import {
  customFieldForm,
  flag,
  guid,
  optionalFlag,
  optionalGuid,
  optionalInstant,
  optionalSeconds,
  optionalText,
  requiredName,
  tagForm,
} from './form-fields.ts';

export const projectPutForm = z.strictObject({
  name: requiredName,
  isPrivate: flag,
  description: optionalText(25_000),
  startDate: optionalInstant,
  dueDate: optionalInstant,
  companyId: optionalGuid,
  timeBudget: optionalSeconds,
  isBillableByDefault: optionalFlag,
  projectTypeId: optionalGuid,
  color: optionalText(14),
  deductNonBillableHours: flag,
  isProjectKeyVisible: optionalFlag,
});
export type ProjectPutForm = z.infer<typeof projectPutForm>;

export const projectForm = projectPutForm.extend({
  projectKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,32}$/)
    .nullish(),
  projectStatusId: optionalGuid,
  projectTemplateId: optionalGuid,
  publicProjectTemplateId: optionalGuid,
  workflowId: optionalGuid,
  referenceDateType: z.enum(['today', 'start', 'end', 'custom']).nullish(),
  referenceDateAnchor: z.enum(['starts_on_reference_date', 'ends_on_reference_date']).nullish(),
  customReferenceDate: z.iso.date().nullish(),
});
export type ProjectForm = z.infer<typeof projectForm>;

export const projectStatusForm = z.strictObject({ projectStatusId: guid });
/** No underscore and no small letters here, unlike on create (documented). */
export const projectKeyForm = z.strictObject({ projectKey: z.string().regex(/^[A-Z0-9-]{1,32}$/) });
export const projectDeleteForm = z.strictObject({ deleteTimeTrackings: flag });
export const memberForm = z.strictObject({ userId: guid, projectRoleId: guid, isResponsible: flag });
export const memberRemoveForm = z.strictObject({ userId: guid });
export const tagsForm = z.array(tagForm).min(1);
export const customFieldsForm = z.array(customFieldForm);
export const linkFieldForm = z.strictObject({
  customFieldDefinitionId: guid,
  order: z.number().nullish(),
});

export const projectBatchForm = z.strictObject({
  projectIds: z.array(guid),
  projectStatusId: optionalGuid,
  projectTypeId: optionalGuid,
  workflowId: optionalGuid,
  companyId: optionalGuid,
  responsibleUserId: optionalGuid,
  newStartDate: optionalInstant,
  newDueDate: optionalInstant,
  removeStartDate: optionalFlag,
  removeDueDate: optionalFlag,
  daysOffset: z.number().nullish(),
  tags: z.array(tagForm).nullish(),
  tagsToRemove: z.array(z.strictObject({ name: z.string() })).nullish(),
  deleteTimeTrackings: optionalFlag,
});
export type ProjectBatchForm = z.infer<typeof projectBatchForm>;
