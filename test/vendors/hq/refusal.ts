/** An answer other than success, thrown by the rules and written out by the routes. */
export class Refusal extends Error {
  readonly status: number;
  /** The field at fault, where there is one. */
  readonly field: string | undefined;

  constructor(status: number, message: string, field?: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.field = field;
  }
}

export function invalid(field: string, message: string): Refusal {
  return new Refusal(400, message, field);
}

export function badQuery(message: string): Refusal {
  return new Refusal(400, message);
}

/** The row, or the documented 404 for an unknown or deleted id. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Refusal(404, 'The entity was not found.');
  return row;
}
