import { jsonResponse } from './json.ts';
import { Refusal } from './refusal.ts';

type Outcome = 'ok' | 'notFound' | 'unauthorized' | 'badRequest';
export type MultiStatus = Record<Outcome, { ids: string[] }>;

export function emptyMultiStatus(): MultiStatus {
  return { ok: { ids: [] }, notFound: { ids: [] }, unauthorized: { ids: [] }, badRequest: { ids: [] } };
}

/** Applies `act` to each id and sorts the ids by how it went. */
export function actOnEach(ids: string[], act: (id: string) => void): MultiStatus {
  const result = emptyMultiStatus();
  for (const id of new Set(ids)) result[outcomeOf(id, act)].ids.push(id);
  return result;
}

function outcomeOf(id: string, act: (id: string) => void): Outcome {
  try {
    act(id);
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.status === 404) return 'notFound';
    return error.status === 401 ? 'unauthorized' : 'badRequest';
  }
}

export function isAllOk({ notFound, unauthorized, badRequest }: MultiStatus): boolean {
  return notFound.ids.length + unauthorized.ids.length + badRequest.ids.length === 0;
}

export function multiStatusResponse(result: MultiStatus): Response {
  return jsonResponse(result, 207);
}
