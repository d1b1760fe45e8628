import type { Environment } from '../../../shared/lambda/environment.ts';
import type { Operator } from '../operator.ts';
import { openOperator } from './open-operator.ts';
import { unattended } from './unattended.ts';

type Place = Pick<
  Environment,
  'TABLE_NAME' | 'QUEUES' | 'SECRETS_PREFIX' | 'ALLOWED_BASE_URLS' | 'INGRESS_URL'
>;

/** The operator's bag inside a function, from what the stack gave it. */
export function deployedOperator(place: Place): Operator {
  return openOperator(
    {
      tableName: place.TABLE_NAME,
      queues: place.QUEUES,
      secretsPrefix: place.SECRETS_PREFIX,
      allowedBaseUrls: place.ALLOWED_BASE_URLS,
      ingressUrl: place.INGRESS_URL.replace(/\/$/, ''),
    },
    undefined,
    unattended,
  );
}
