import type { Writes } from '../links/link.ts';

/** Marks an error that came after writing may have begun, whatever it was: the record then counts as unfinished. */
export class ApplyFailure extends Error {
  override readonly name = 'ApplyFailure';

  /** The writes of the record with this one, should it count. */
  readonly writes: Writes | undefined;

  constructor(cause: unknown, writes: Writes | undefined) {
    super('failed while applying a plan', { cause });
    this.writes = writes;
  }
}
