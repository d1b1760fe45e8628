import { limitedBody } from '../../http/limited-body.ts';
import { parseJson } from '../../parse-json.ts';
import { problemDetails } from './error-dialect.ts';

/**
 * Puts Go's answers into the terms every vendor call is read by. Documented: an empty list is a 204, and a 409 says
 * "in use" or "already posted", which no later attempt changes. Observed: a 403 is often empty, and the gateway says
 * 404 for whatever is not in the product of the subscription key.
 */
export function plainAnswers(send: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const response = await send(request);
    const isList = method === 'GET' && !url.includes('/VoucherDocumentation/Download');
    if (response.status === 204 && isList) return replaced(response, 200, []);
    if (response.status === 403) return explained(response);
    if (response.status === 404) return ownNotFound(response);
    if (response.status === 409)
      return new Response(response.body, { status: 400, headers: response.headers });
    return response;
  };
}

const noPrivilege = {
  title: 'Missing privilege',
  detail: 'the integration lacks the privilege, or the company the module',
};
const notInProduct = {
  title: 'Missing product',
  detail: 'this is not in the product of the subscription key',
};

async function explained(response: Response): Promise<Response> {
  const text = await textOf(response);
  return text.trim() === '' ? replaced(response, 403, noPrivilege) : again(response, text);
}

/** Only Go itself can say that a record does not exist, and it then says so in its own words. */
async function ownNotFound(response: Response): Promise<Response> {
  const text = await textOf(response);
  const isOwn = problemDetails.safeParse(parseJson(text)).success;
  return isOwn ? again(response, text) : replaced(response, 403, notInProduct);
}

async function textOf(response: Response): Promise<string> {
  return new TextDecoder().decode(await limitedBody(response));
}

/** What was read can be read once only. */
function again({ status, headers }: Response, text: string): Response {
  return new Response(text, { status, headers });
}

function replaced({ headers }: Response, status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers });
}
