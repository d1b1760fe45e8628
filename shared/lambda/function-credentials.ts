import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for the AWS SDK's chain of credential providers in the bundles. Lambda puts a function's credentials into
 * its environment; everything else in the chain would be a sixth of the bundle, loaded at every cold start.
 */
export function defaultProvider() {
  return fromEnv();
}
