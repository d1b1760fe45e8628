import { type CheckValue, createCheckValue, type Difference } from './check-value.ts';
import type { ApiDocument } from './documents.ts';
import type { Exchange } from './exchanges.ts';
import type { Presence } from './json-schema.ts';
import { findOperation, type Operation } from './operation.ts';

/** One difference between what went over the line and what the document says. */
export interface Finding {
  operation: string;
  /** A JSON pointer into the answer, or into the request after `request`, with `*` for any index. */
  pointer: string;
  problem: string;
}

/** How to read a document. */
export interface DocumentUse {
  /** What its paths follow under the origin. */
  basePath: string;
  presence: Presence;
  /** The query parameter that asks for some fields only. */
  selectedBy?: string;
  /** Takes off what the answers are wrapped in according to something better than the document. */
  unwrap?(answer: unknown): unknown;
}

export interface Specification extends DocumentUse {
  document: ApiDocument;
}

/** Every difference once, however often it was seen. The first document that has the operation counts. */
export function findingsIn(
  exchanges: readonly Exchange[],
  specifications: readonly Specification[],
): Finding[] {
  const checks = new Map(specifications.map((each) => [each, createCheckValue(each.document)]));
  const findings = exchanges.flatMap((exchange) => {
    for (const specification of specifications) {
      const operation = operationOf(exchange, specification);
      const check = checks.get(specification);
      if (operation && check) return differences(exchange, operation, specification, check);
    }
    return [undocumented(exchange)];
  });
  return [...new Map(findings.map((finding) => [Object.values(finding).join(' '), finding])).values()];
}

function operationOf({ method, path }: Exchange, { document, basePath }: Specification) {
  return path.startsWith(basePath) ? findOperation(document, method, path.slice(basePath.length)) : undefined;
}

function differences(
  exchange: Exchange,
  operation: Operation,
  specification: Specification,
  check: CheckValue,
): Finding[] {
  const request = { direction: 'request', presence: 'required' } as const;
  const asked =
    operation.request && exchange.request !== undefined
      ? check(exchange.request, operation.request, request)
      : [];
  const found = [
    ...answerDifferences(exchange, operation.answerTo(exchange.status), specification, check),
    ...asked.map((each) => ({ ...each, pointer: `request${each.pointer}` })),
  ];
  return found.map((each) => ({ operation: operation.name, ...each }));
}

function answerDifferences(
  { status, query, answer: wrapped }: Exchange,
  described: ReturnType<Operation['answerTo']>,
  { presence, selectedBy, unwrap }: Specification,
  check: CheckValue,
): Difference[] {
  const answer = unwrap ? unwrap(wrapped) : wrapped;
  if (!described) return [{ pointer: '', problem: `${status} is not in the document` }];
  if ((described.schema === undefined) !== (answer === undefined))
    return [{ pointer: '', problem: `${status} has ${described.schema ? 'a' : 'no'} body in the document` }];
  if (!described.schema) return [];
  const isPart = selectedBy !== undefined && query.has(selectedBy);
  return check(answer, described.schema, {
    direction: 'answer',
    presence: isPart ? 'required' : presence,
  });
}

function undocumented({ method, path }: Exchange): Finding {
  const anyPath = path.replace(/\/(?:\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?=\/|$)/g, '/{id}');
  return { operation: `${method} ${anyPath}`, pointer: '', problem: 'is not in the document' };
}
