import type { AbsenceRow, AbsenceStatus } from './records.ts';

/** Reported: rejected requests are deleted. */
export function isHiddenInV1({ status }: AbsenceRow): boolean {
  return status === 'REJECTED';
}

/** `approved` and `pending` are documented, `requested` is reported; what becomes of a deletion request is guessed. */
export function v1Status(status: AbsenceStatus): string {
  const names = {
    APPROVED: 'approved',
    PENDING: 'pending',
    DELETION_PENDING: 'approved',
    SUBSTITUTE_REQUESTED: 'requested',
    REJECTED: 'rejected',
  } as const;
  return names[status];
}
