import type { PowerOfficeService } from './service.ts';

/** A request the application turns down, as ProblemDetails. */
export class Refusal extends Error {
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, detail: string) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.title = title;
  }

  toResponse(problemNames: PowerOfficeService['problemNames']): Response {
    const { status, title, message } = this;
    const problem =
      problemNames === 'pascal-case'
        ? { Type: 'about:blank', Title: title, Status: status, Detail: message }
        : { type: 'about:blank', title, status, detail: message };
    return Response.json(problem, { status });
  }
}

export type Entity = 'Customer' | 'Project' | 'Department' | 'Supplier' | 'Employee' | 'Voucher';

/** A business rule says no. */
export function invalid(entity: Entity, detail: string): Refusal {
  return new Refusal(400, `${entity} validation error(s)`, detail);
}

export function conflict(entity: Entity, detail: string): Refusal {
  return new Refusal(409, `${entity} conflict`, detail);
}

export function notFound(what: string, id: number | string): Refusal {
  return new Refusal(404, 'Object(s) not found', `${what} with id = ${id} not found.`);
}

/** Query parameters that are unknown, missing or unusable for paging, order and fields. */
export function badParameter(detail: string): Refusal {
  return new Refusal(400, 'Invalid resourceParameter', detail);
}

/** A value that cannot be read as what it should be. */
export function badValue(detail: string): Refusal {
  return new Refusal(400, 'Unable to cast object(s)', detail);
}

/** A number or reference that may exist only once; undocumented whether that is a 400 or a 409. */
export function taken(service: PowerOfficeService, entity: Entity, detail: string): Refusal {
  return service.duplicateAnswer === 'conflict' ? conflict(entity, detail) : invalid(entity, detail);
}

/** The row an id in a form leads to. */
export function referenced<T>(row: T | undefined, entity: Entity, what: string, id: unknown): T {
  if (row === undefined) throw invalid(entity, `${what} = ${String(id)} not found.`);
  return row;
}

/** The shape of the gateway in front of the application (the 404 was observed). */
export function gatewayAnswer(statusCode: number, message: string): Response {
  return Response.json({ statusCode, message }, { status: statusCode });
}
