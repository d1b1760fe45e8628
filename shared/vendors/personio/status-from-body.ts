import * as z from 'zod';
import { limitedBody } from '../../http/limited-body.ts';
import { parseJson } from '../../parse-json.ts';

const failed = z.object({
  success: z.literal(false),
  error: z.object({ code: z.coerce.number().catch(0) }).catch({ code: 0 }),
});

/**
 * v1 also says no with HTTP 200; such an answer gets the status its body names, or 400.
 * https://developer.personio.de/reference/get_company-time-offs-id and observed
 */
export function statusFromBody(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    if (response.status !== 200) return response;
    const text = new TextDecoder().decode(await limitedBody(response));
    const { headers } = response;
    const { data } = failed.safeParse(parseJson(text));
    if (!data) return new Response(text, { status: 200, headers });
    const { code } = data.error;
    return new Response(text, { status: code >= 400 && code <= 599 ? code : 400, headers });
  };
}
