/** Field names with what is wrong about them. */
export type FieldProblems = Record<string, string[]>;

/** The vendor answers 422 in different shapes, depending on the endpoint. */
export type RefusalShape = 'field-map' | 'error-list' | 'error-map' | 'message';

/** An answer other than success, thrown by the rules and written out by the router. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body?: unknown) {
    super(`${status} ${JSON.stringify(body ?? null)}`);
    this.status = status;
    this.body = body;
  }
}

export function unauthorized(): Refusal {
  return new Refusal(401, { message: 'Unauthorized' });
}

export function accessDenied(): Refusal {
  return new Refusal(403, { errors: ['Access denied'] });
}

/** Documented without a body. */
export function notFound(): Refusal {
  return new Refusal(404);
}

export function badRequest(message: string): Refusal {
  return new Refusal(400, { message });
}

export function unprocessable(shape: RefusalShape, problems: FieldProblems): Refusal {
  return new Refusal(422, bodyOf(shape, problems));
}

export function refuseIfAny(shape: RefusalShape, problems: FieldProblems): void {
  if (Object.keys(problems).length > 0) throw unprocessable(shape, problems);
}

function bodyOf(shape: RefusalShape, problems: FieldProblems): unknown {
  const sentences = Object.entries(problems).flatMap(([field, texts]) =>
    texts.map((text) => sentence(field, text)),
  );
  switch (shape) {
    case 'field-map':
      return problems;
    case 'error-map':
      return { errors: problems };
    case 'error-list':
      return { errors: sentences };
    case 'message':
      return { message: sentences.join(', ') };
  }
}

function sentence(field: string, text: string): string {
  if (field === 'base') return text;
  const words = field.replace(/_id$/, '').replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${text}`;
}
