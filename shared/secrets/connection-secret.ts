import * as z from 'zod';

/** What one Secrets Manager secret holds: how to reach the customer's accounts, and what proves a webhook is theirs. */
export const connectionSecret = z.object({
  /** The last part of the webhook address. */
  ingressToken: z.string().min(32),
  /** Per vendor what its own schema in `shared/vendors` asks for. */
  vendors: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type ConnectionSecret = z.infer<typeof connectionSecret>;

export interface SecretStore {
  /** Undefined when there is no secret. Cached per revision; `fresh` reads past the cache. */
  read(connection: SecretOwner, options?: { fresh?: boolean }): Promise<ConnectionSecret | undefined>;
  write(connection: SecretOwner, secret: ConnectionSecret): Promise<void>;
  remove(connection: SecretOwner): Promise<void>;
}

/** Secrets are named by connector, so that a direction's function may read those of its own vendors only. */
export interface SecretOwner {
  id: string;
  connector: string;
  secretRevision?: string | undefined;
}

export function secretName(prefix: string, { id, connector }: SecretOwner): string {
  return `${prefix}/${connector}/${id}`;
}
