import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { acceptedLanguage } from '../../shared/accepted-language.ts';
import type { AwaitedSignIns } from '../../shared/sign-in/awaited-sign-ins.ts';
import { signInPage } from '../../shared/sign-in/page.ts';
import { vendors } from '../../shared/vendor.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** Longer than any code and state. */
const MAX_QUERY_LENGTH = 4096;

/** `GET /sign-in/{vendor}`: where the browser of an admin comes back to. Undefined for every other address. */
export function createAnswerSignIn({ receive }: Pick<AwaitedSignIns, 'receive'>) {
  return async (event: APIGatewayProxyEventV2): Promise<Answer | undefined> => {
    const { rawPath, rawQueryString, headers, requestContext } = event;
    const [, place, name, ...rest] = rawPath.split('/');
    const vendor = vendors.find((each) => each === name);
    const isHere = requestContext.http.method === 'GET' && place === 'sign-in' && rest.length === 0;
    if (!isHere || !vendor) return undefined;
    const state = new URLSearchParams(rawQueryString).get('state') ?? '';
    const isReadable = state !== '' && rawQueryString.length <= MAX_QUERY_LENGTH;
    const received = isReadable ? await receive({ state, vendor, query: rawQueryString }) : undefined;
    const language = received?.language ?? acceptedLanguage(headers['accept-language']);
    return { ...signInPage(received?.isTaken ? 'received' : 'over', { vendor, language }) };
  };
}
