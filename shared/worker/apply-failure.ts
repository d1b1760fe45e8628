/** Marks an error that came after writing may have begun, whatever it was: the record then counts as unfinished. */
export class ApplyFailure extends Error {
  override readonly name = 'ApplyFailure';

  constructor(cause: unknown) {
    super('failed while applying a plan', { cause });
  }
}
