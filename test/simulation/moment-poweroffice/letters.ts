import type { Firm } from './firm.ts';

export interface Letter {
  code: string;
  /** In English; empty where the reason names none. */
  problems: string;
}

/** The dead letters of one record. */
export function lettersOf(entity: string, id: number | string, { stores }: Pick<Firm, 'stores'>): Letter[] {
  return stores.queue.deadLetters
    .filter(
      ({ pointer }) => typeof pointer === 'object' && pointer.entity === entity && pointer.id === String(id),
    )
    .map(({ note }) => ({ code: note.code, problems: String(note.details['problems_en'] ?? '') }));
}
