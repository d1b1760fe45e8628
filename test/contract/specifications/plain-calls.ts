type Answered = Record<string, unknown> & { id: string };

/** Calls without a client; undefined bodies are not sent. Throws where the answer is no success. */
export function callsOf(base: string, headers: Record<string, string>) {
  return async (method: string, path: string, json?: unknown): Promise<Answered> => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const sent = { ...headers, ...(json !== undefined && { 'content-type': 'application/json' }) };
    const response = await fetch(`${base}/${path}`, { method, headers: sent, ...body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text === '' ? '{}' : text) as Answered;
  };
}
