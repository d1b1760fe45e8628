import { parseJson } from '../parse-json.ts';
import { limitedBody } from './limited-body.ts';

/** An answer with its JSON, if it has any. */
export interface Received {
  response: Response;
  body: unknown;
  /** What a record of the exchange holds: a file by its size only, and the text where it is no JSON. */
  shown: unknown;
  bytes: Uint8Array;
}

export async function readBody(response: Response): Promise<Received> {
  const bytes = await limitedBody(response);
  const type = response.headers.get('content-type') ?? '';
  if (/^(application\/(pdf|zip|octet-stream)|image\/)/.test(type))
    return { response, body: undefined, shown: `${bytes.length} bytes of ${type}`, bytes };
  const text = new TextDecoder().decode(bytes);
  const body = parseJson(text);
  return { response, body, shown: body ?? text, bytes };
}
