import { auditV1, blank } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1 } from './list-v1.ts';
import type { DeletionRow } from './project-records.ts';
import type { Routes } from './routes.ts';

const deletionFields: Fields<DeletionRow> = {
  PropertyName: () => '',
  EntityId: ({ entityId }) => entityId,
  ...blank('OldValue', 'NewValue'),
  Type: () => 'EntityDeleted',
  DatabaseObject: ({ databaseObject }) => databaseObject,
  ...auditV1,
};

export function addDeletionRoutesV1(routes: Routes, hq: Hq): void {
  const deletions = createEntityV1(deletionFields);
  routes.add('GET', '/v1/ConfigSystemEvents/do.GetDeleted()', (call) =>
    listV1(call, hq.deletions.all(), deletions),
  );
}
