import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A request of a function URL (payload version 2.0): https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
export function toRequest(event: APIGatewayProxyEventV2): Request {
  const { rawPath, rawQueryString, cookies, body, isBase64Encoded, requestContext } = event;
  const { method } = requestContext.http;
  const headers = new Headers();
  for (const [name, value = ''] of Object.entries(event.headers)) headers.set(name, value);
  if (cookies) headers.set('cookie', cookies.join('; '));
  const query = rawQueryString === '' ? '' : `?${rawQueryString}`;
  const content = body === undefined ? undefined : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const hasBody = method !== 'GET' && method !== 'HEAD' && content !== undefined;
  // Pages are found by path alone; the host that was asked is in the headers.
  const url = `https://console${rawPath}${query}`;
  return new Request(url, { method, headers, ...(hasBody && { body: content }) });
}

/** Everything that the console answers is text. */
export async function toResult(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const cookies = response.headers.getSetCookie();
  return { statusCode: response.status, headers, cookies, body: await response.text() };
}
