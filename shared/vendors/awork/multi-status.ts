import * as z from 'zod';

const ids = z.object({ ids: z.array(z.string()).nullish() }).nullish();
const none = ids.refine((group) => !group?.ids?.length, { error: 'the operation failed for the record' });

/** A 207 is a success only when no id is listed as failed. https://developers.awork.com/error-handling */
export const allDone = z.object({ ok: ids, notFound: none, unauthorized: none, badRequest: none });

/** The same where records may be gone meanwhile, for an operation that also answers 204 without a body. */
export const doneOrMissing = z.object({ notFound: ids, unauthorized: none, badRequest: none }).nullish();

/** `tasks/changelists` is documented to answer the changes it was sent, other operations the above. */
export const changesTaken = z.union([z.array(z.object({ taskId: z.string() })), doneOrMissing]);
