import { auditV2, blank } from './audit-fields.ts';
import { enumV2 } from './enum-v2.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import type { TaskRow } from './plan-records.ts';

/** A task as reportings show it; this version has no calls for tasks (documented so far). */
export function taskFieldsV2(hq: Hq): Fields<TaskRow> {
  return {
    ...auditV2,
    syncId: ({ syncId }) => syncId,
    ...blank('lastSyncOn'),
    shouldBeSynced: ({ sync }) => sync,
    percentDone: ({ percentDone }) => percentDone,
    name: ({ name }) => name,
    ...blank('duration', 'durationUnit'),
    index: ({ order }) => order,
    depth: (task) => depthOf(hq, task),
    isDone: ({ isDone }) => isDone,
    plannedEffort: ({ plannedEffort }) => plannedEffort,
    description: ({ description }) => description,
    startOn: ({ startOn }) => startOn,
    endOn: ({ endOn }) => endOn,
    ...blank('baselineStartOn', 'baselineEndOn', 'baselinePercentDone', 'isEmailDone', 'isAdminPhase'),
    isAppointment: ({ isAppointment }) => isAppointment,
    ...blank('iCalUId'),
    type: () => enumV2(hq.tenant, ['Project'], 'Project'),
    ...blank('billedSum', 'recurrencyStorage', 'color', 'isPriority', 'articleQuantity'),
    ...blank('articleTargetQuantity', 'isFixed', 'currency', 'isApproved', 'barcode', 'place'),
    remaining: ({ remaining }) => remaining,
    jiraProjectName: ({ jiraProjectName }) => jiraProjectName,
    ...blank('startDate', 'endDate', 'articleVersionId', 'aworkSyncId', 'checklistTemplateId'),
    ...blank('configWorkflowId', 'contactPersonHistoryId', 'documentId', 'feedbackFileUniqueId', 'fileId'),
    ...blank('financesBookingAccountId', 'financesCostCenter1Id', 'financesCostCenter2Id', 'importTaskId'),
    ...blank('leadId'),
    parentId: ({ parentId }) => parentId,
    ...blank('phaseId'),
    projectBudgetId: ({ projectBudgetId }) => projectBudgetId,
    projectId: ({ projectId }) => projectId,
    ...blank('projectRoleId', 'projectTemplateId'),
    taskTypeId: ({ taskTypeId }) => taskTypeId,
    taskTypeStatusId: ({ taskTypeStatusId }) => taskTypeStatusId,
  };
}

/** Guessed: 0 at the top. */
function depthOf(hq: Hq, { parentId }: TaskRow): number {
  const parent = parentId === null ? undefined : hq.tasks.get(parentId);
  return parent ? depthOf(hq, parent) + 1 : 0;
}
