import { serveSimulator } from '../../vendors/kit/serve.ts';

/** One call as it went over the line. Bodies are undefined where there is none, or none in JSON or a form. */
export interface Exchange {
  method: string;
  path: string;
  query: URLSearchParams;
  request: unknown;
  status: number;
  answer: unknown;
}

export type Served = Parameters<typeof serveSimulator>[0];

/** Puts the simulator on loopback for as long as `journey` takes, and keeps every exchange with its API. */
export async function exchangesDuring(
  simulator: Served,
  journey: (origin: string) => Promise<void>,
): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  const fetch = async (request: Request) => simulator.fetch(request);
  const served = await serveSimulator({ ...simulator, fetch: keeping(exchanges, fetch) });
  try {
    await journey(served.origin);
  } finally {
    await served.close();
  }
  return exchanges;
}

/** Lets `answer` do its work, and keeps what was asked and answered. */
export function keeping(
  exchanges: Exchange[],
  answer: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const asked = request.clone();
    const url = new URL(asked.url);
    const response = await answer(request);
    exchanges.push({
      method: asked.method,
      path: url.pathname,
      query: url.searchParams,
      request: await contentOf(asked),
      status: response.status,
      answer: await contentOf(response.clone()),
    });
    return response;
  };
}

async function contentOf(message: Request | Response): Promise<unknown> {
  const type = message.headers.get('content-type') ?? '';
  if (type.includes('json')) {
    const text = await message.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  return isForm ? Object.fromEntries(new URLSearchParams(await message.text())) : undefined;
}
