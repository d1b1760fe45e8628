/** An answer other than success. No error body is documented; one observed client reads them as text, so these are. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }

  toResponse(): Response {
    return new Response(this.message, { status: this.status, headers: { 'content-type': 'text/plain' } });
  }
}

export function badRequest(message: string): Refusal {
  return new Refusal(400, message);
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not found');
}
