import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { cutText } from '../../shared/cut-text.ts';
import type { WebhookRequest } from './accept-webhook.ts';

/** Every refusal takes this long, so that its duration does not tell what was wrong. */
const REFUSAL_MILLISECONDS = 150;

/** Longer than any vendor's name, and than any id of a connection. */
const MAX_LOGGED_CHARACTERS = 50;

const accepted: APIGatewayProxyStructuredResultV2 = { statusCode: 200, body: '{}' };
const refused: APIGatewayProxyStructuredResultV2 = { statusCode: 404, body: '' };

type Accept = (request: WebhookRequest) => Promise<{ accepted: boolean; pointers: number }>;

/** The Function URL side of the ingress. An error of ours becomes a 5xx, and the vendor sends the webhook again. */
export function createIngress(accept: Accept, logger: Pick<Logger, 'info' | 'warn'>) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const earliest = sleep(REFUSAL_MILLISECONDS, undefined, { ref: false });
    const result = await accept(toRequest(event));
    // Whoever is refused may have written anything there.
    const [, vendor, connection] = event.rawPath
      .split('/')
      .map((part) => cutText(part, MAX_LOGGED_CHARACTERS));
    if (result.accepted) {
      logger.info('accepted', { vendor, connection, pointers: result.pointers });
      return accepted;
    }
    logger.warn('refused', { vendor, connection });
    await earliest;
    return refused;
  };
}

function toRequest({
  body = '',
  isBase64Encoded,
  headers,
  rawPath,
  requestContext,
}: APIGatewayProxyEventV2): WebhookRequest {
  const raw = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  return { method: requestContext.http.method, path: rawPath, headers, body: raw };
}
