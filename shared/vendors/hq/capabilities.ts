/**
 * Which generations of the API serve what. Where two do, a tenant's access says which one it is.
 * https://developer.hellohq.io
 */
export const hqCapabilities = {
  /** v2 documents days, half days and clock times; v1 has the same records, with its rules left out. */
  absences: ['v2', 'v1'],
  /** Ours through v1, whose custom fields and status come along; v2 has them too, as reading. */
  projects: ['v1', 'v2'],
  /** v2 writes a custom field only with the whole project, whose omitted fields it resets (observed). */
  customFieldWrites: ['v1'],
  /** The document of v2 has no tasks. */
  plan: ['v1'],
  /** The document of v2 neither creates nor deletes reportings, and changes their text only. */
  reportings: ['v1'],
  /** A tenant with the new finance processes has its quotes in v2 only, any other in v1. */
  quotes: ['v1', 'v2'],
  /** v2 merely leaves deleted records out of lists. */
  deletions: ['v1'],
} as const satisfies Record<string, readonly HqGeneration[]>;

export type HqGeneration = 'v1' | 'v2';
