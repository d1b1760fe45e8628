import type { Collections } from '../kit/collection.ts';
import type { AbsenceRow, AbsenceTypeRow, PersonRow, WebhookRow } from './records.ts';
import { createTable } from './table.ts';

export type PersonioStore = ReturnType<typeof openStore>;

export function openStore(collections: Collections) {
  return {
    persons: createTable<PersonRow>(
      collections.open('persons'),
      (left, right) => Number(left.id) - Number(right.id),
    ),
    absenceTypes: createTable<AbsenceTypeRow>(
      collections.open('absenceTypes'),
      (left, right) => left.numericId - right.numericId,
    ),
    absences: createTable<AbsenceRow>(collections.open('absences'), byStart),
    webhooks: createTable<WebhookRow>(collections.open('webhooks'), byText),
  };
}

function byText(left: { id: string }, right: { id: string }): number {
  return left.id < right.id ? -1 : Number(left.id > right.id);
}

/** Guessed order: an absence that is entered, moved or deleted shifts the pages behind it. */
function byStart(left: AbsenceRow, right: AbsenceRow): number {
  const [leftStart, rightStart] = [startOf(left), startOf(right)];
  if (leftStart === rightStart) return left.numericId - right.numericId;
  return leftStart < rightStart ? -1 : 1;
}

function startOf({ firstDay, startsAt }: AbsenceRow): string {
  return firstDay ?? startsAt ?? '';
}
