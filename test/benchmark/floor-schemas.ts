import { connectionSchema } from '../../shared/connections/connection.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { hookKeys } from '../../shared/secrets/hook-keys.ts';

export { handler } from './floor-ingress.ts';

/** What no ingress can do without, whatever it does with a webhook. */
export const checked = { environment: readEnvironment(process.env), connectionSchema, hookKeys };
