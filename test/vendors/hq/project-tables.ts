import type { Collections } from '../kit/collection.ts';
import type { MemberRow, RateRow, ReportingRow, RoleRow, TaskRow, TaskTypeRow } from './plan-records.ts';
import type {
  CompanyRow,
  DeletionRow,
  FieldDefinitionRow,
  FieldValueRow,
  ProjectRow,
} from './project-records.ts';
import type { PositionRow, QuoteRow } from './quote-records.ts';
import { openTable } from './table.ts';

export type ProjectTables = ReturnType<typeof openProjectTables>;

export function openProjectTables(collections: Collections) {
  return {
    companies: openTable(collections.open<CompanyRow>('companies')),
    projects: openTable(collections.open<ProjectRow>('projects')),
    fieldDefinitions: openTable(collections.open<FieldDefinitionRow>('field-definitions')),
    /** Indexed by project, as are the next three. */
    fieldValues: openTable(collections.open<FieldValueRow>('field-values'), ofProject),
    tasks: openTable(collections.open<TaskRow>('tasks'), ofProject),
    members: openTable(collections.open<MemberRow>('members'), ofProject),
    reportings: openTable(collections.open<ReportingRow>('reportings'), ofProject),
    taskTypes: openTable(collections.open<TaskTypeRow>('task-types')),
    roles: openTable(collections.open<RoleRow>('roles')),
    rates: openTable(collections.open<RateRow>('rates'), ({ projectRoleId }) => projectRoleId),
    quotes: openTable(collections.open<QuoteRow>('quotes')),
    /** Indexed by quote. */
    positions: openTable(collections.open<PositionRow>('positions'), ({ quoteId }) => quoteId),
    deletions: openTable(collections.open<DeletionRow>('deletions')),
  };
}

function ofProject({ projectId }: { projectId: number }): number {
  return projectId;
}
