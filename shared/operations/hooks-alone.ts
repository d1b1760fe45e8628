import type { SetupContext } from './setup-context.ts';

/** Nobody else makes webhooks for the connection meanwhile, or there would be two of each. */
export function hooksAlone<T>({ context, connection }: SetupContext, work: () => Promise<T>): Promise<T> {
  return context.locks.alone(connection.id, 'hooks', work);
}
