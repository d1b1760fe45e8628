import { limitedBody } from './limited-body.ts';

/** For whoever reads bodies with no limit of its own: answers are read here, and throw `AnswerTooLarge` beyond `maxBytes`. */
export function limitedFetch(send: typeof fetch, maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    return new Response(Buffer.from(await limitedBody(response, maxBytes)), { status, statusText, headers });
  };
}
