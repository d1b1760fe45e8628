import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LOCAL_REGION } from './local-account.ts';

/** A request as a function URL hands it over (payload version 2.0): https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
export function toFunctionUrlEvent(request: IncomingMessage, body: Buffer) {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const headers = toHeaders(request);
  const query = Object.fromEntries(groupValues(new URLSearchParams(rawQueryString)));
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers,
    ...(headers['cookie'] && { cookies: headers['cookie'].split('; ') }),
    ...(rawQueryString && { queryStringParameters: query }),
    requestContext: requestContext(request, rawPath, headers),
    ...(body.length > 0 && toBody(body, headers)),
  };
}

function requestContext(request: IncomingMessage, path: string, headers: Record<string, string>) {
  const now = new Date();
  return {
    accountId: 'anonymous',
    apiId: 'local',
    domainName: `local.lambda-url.${LOCAL_REGION}.on.aws`,
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: '$default',
    stage: '$default',
    time: now.toUTCString(),
    timeEpoch: now.getTime(),
  };
}

/** Lower-case names; several values of one name are joined with commas. */
function toHeaders(request: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return { ...Object.fromEntries(pairs), 'x-forwarded-for': request.socket.remoteAddress ?? '' };
}

function groupValues(parameters: URLSearchParams): [string, string][] {
  return [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]);
}

/** Guessed where it is not documented: only these types come as text, and never when compressed. */
const textType = /^(text\/|application\/(json|xml|javascript|[\w.-]+\+(json|xml))\b)/;

function toBody(body: Buffer, headers: Record<string, string>) {
  const isText = textType.test(headers['content-type'] ?? '') && !headers['content-encoding'];
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}
