import type { Exception } from '../exception.ts';

const withoutZone =
  'The document’s own examples of local days have no zone (2022-03-01T00:00:00), nor have those recorded from customers.';
const stampsWithoutZone = 'Recorded answers about webhooks have stamps without a Z.';

export const aworkExceptions: readonly Exception[] = [
  ...['/startDateLocal', '/endDateLocal'].map((pointer) => ({
    operation: 'every operation',
    pointer: `**${pointer}`,
    because: withoutZone,
  })),
  ...['POST /webhooks', 'PUT /webhooks/{webhookId}', 'GET /webhooks'].flatMap((operation) =>
    ['/createdOn', '/updatedOn'].map((pointer) => ({
      operation,
      pointer: `**${pointer}`,
      because: stampsWithoutZone,
    })),
  ),
  {
    operation: 'POST /tasks/changestatuses',
    pointer: '',
    because:
      'The page about errors shows what a 207 holds (ok, notFound, unauthorized, badRequest); the document only leaves it out here.',
  },
  {
    operation: 'GET /timeentries/{timeEntryId}',
    pointer: '',
    because: 'The page about errors has 404 for every unknown or deleted id.',
  },
];
