/** What a resync may be narrowed to that the source can look up. */
export type LookedUp = 'person' | 'project';

/** A resync was narrowed to somebody or something that the source does not have. */
export class UnknownFilter extends Error {
  override readonly name = 'UnknownFilter';
  readonly filter: LookedUp;
  readonly asked: string;
  /** E-mail addresses of people, ids of projects. */
  readonly known: readonly string[];

  constructor(filter: LookedUp, asked: string, known: readonly string[]) {
    super(`unknown ${filter} ${asked}`);
    this.filter = filter;
    this.asked = asked;
    this.known = known;
  }
}
