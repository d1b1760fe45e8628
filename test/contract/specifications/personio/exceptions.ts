import type { Exception } from '../exception.ts';

const everywhere = (because: string, pointers: readonly string[]): Exception[] =>
  pointers.map((pointer) => ({ operation: 'every operation', pointer: `**${pointer}`, because }));

export const personioExceptions: readonly Exception[] = [
  ...everywhere(
    'The general schema of an answer says an object, the one of each list an array; both must hold.',
    ['/data'],
  ),
  ...everywhere('Other clients met both as text.', ['/offset', '/limit']),
  ...everywhere('Other clients met 0 and 1 in place of booleans.', ['/half_day_start', '/half_day_end']),
  ...everywhere('Announced in the changelog after the document was written.', ['/attributes/id_v2']),
  ...everywhere('Other clients read it; the schema lacks it.', ['/attributes/comment']),
  ...everywhere('Absences with an open end exist; a live client meets them with null.', [
    '/attributes/end_date',
  ]),
  ...['id', 'type', 'attributes'].map((field) => ({
    operation: 'GET /company/absence-periods',
    pointer: `/data/*/attributes/absence_type/${field}`,
    because: 'The document’s own example, and a live client, have these fields under `attributes`.',
  })),
  ...['POST /v2/auth/token', 'POST /v2/webhooks', 'GET /v2/webhooks'].map(noDocument),
  ...['PATCH /v2/webhooks/{id}', 'DELETE /v2/webhooks/{id}'].map(noDocument),
];

function noDocument(operation: string): Exception {
  return { operation, pointer: '', because: 'There is no public document of the second generation.' };
}
