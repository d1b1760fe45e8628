export interface ValidationError {
  property: string;
  message: string;
}

/** A request awork turns down, in its documented error shape. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly validationErrors: ValidationError[];

  constructor(status: number, code: string, description: string, validationErrors: ValidationError[] = []) {
    super(description);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.validationErrors = validationErrors;
  }

  toBody(traceId: string) {
    const { code, message, validationErrors } = this;
    return {
      code,
      description: message,
      link: 'https://developers.awork.com/error-handling',
      traceId,
      details: [],
      validationErrors,
    };
  }
}

export function notFound(what: string): Refusal {
  return new Refusal(404, 'not-found', `The ${what} was not found.`);
}

/** A business rule says no. */
export function notAllowed(code: string, description: string): Refusal {
  return new Refusal(400, code, description);
}

export function invalidField(field: string, message: string): Refusal {
  return new Refusal(400, 'validation-failed', 'Request model invalid.', [
    { property: toPascalCase(field), message },
  ]);
}

/** awork answers 401, not 403, when a right is missing (documented). */
export function missingPermission(description = 'The user has insufficient permissions.'): Refusal {
  return new Refusal(401, 'unauthorized', description);
}

export function badFilter(description: string): Refusal {
  return new Refusal(400, 'invalid-filter-or-order', description);
}

export function toPascalCase(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

/** The row, or the documented 404 for an unknown or deleted id. */
export function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw notFound(what);
  return row;
}

/** An id inside a form that leads nowhere: a 400 on that field (guessed). */
export function referenced<T>(row: T | undefined, field: string): T {
  if (row === undefined) throw invalidField(field, 'does not exist.');
  return row;
}
