/** The JSON of an answer, and `shown`: what a record of the exchange holds, a file by its size only. */
export function readBody(response: Response, bytes: Uint8Array): { body: unknown; shown: unknown } {
  const type = response.headers.get('content-type') ?? '';
  if (/^(application\/(pdf|zip|octet-stream)|image\/)/.test(type))
    return { body: undefined, shown: `${bytes.length} bytes of ${type}` };
  const text = new TextDecoder().decode(bytes);
  const body = parseJson(text);
  return { body, shown: body ?? text };
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
