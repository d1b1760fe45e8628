/** `resourceVersion` leaves as a bare number above 2^53, as awork sends it; JSON.parse will round it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/"resourceVersion":"(\d+)"/g, '"resourceVersion":$1');
}

export function jsonResponse(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(toJson(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}
