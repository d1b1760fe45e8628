import * as z from 'zod';

/**
 * The pretended AWS account. The region is fixed on purpose: the queue engine treats a queue of another region as a new one and would
 * throw away the stored messages of its namesake.
 */
export const LOCAL_REGION = 'eu-central-1';
export const LOCAL_ACCOUNT = '000000000000';
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Options that point an AWS client at an engine. */
export function localClient(endpoint: string) {
  return { endpoint, region: LOCAL_REGION, credentials: localCredentials };
}

export function localArn(service: string, resource: string): string {
  return `arn:aws:${service}:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${resource}`;
}

export const endpointsSchema = z.object({
  dynamodb: z.string(),
  sqs: z.string(),
  secretsManager: z.string(),
  ses: z.string(),
});
export type Endpoints = z.infer<typeof endpointsSchema>;
