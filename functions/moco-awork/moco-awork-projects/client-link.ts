import * as z from 'zod';
import type { Link, LinkKey } from '../../../shared/links/link.ts';
import type { MocoAworkRun } from '../run.ts';

/** As MOCO names it in a project. */
export interface Customer {
  id: number;
  name: string;
}

/** What is remembered of an awork client that stands for a MOCO customer. */
export const clientLinkData = z.object({
  /** The name with which a create was begun, or that we wrote last: the client is ours. */
  begun: z.string().optional(),
  /** Names we began to write and have not seen confirmed: ours as well. */
  intended: z.array(z.string()).default([]),
  /** What awork made of our name, where it did not keep it as it was. */
  altered: z.string().optional(),
  /** The customer's name when a client was found in awork that is none of ours. */
  found: z.string().optional(),
  /** A name of the customer that we did not write, because somebody had renamed the client in awork. */
  kept: z.string().optional(),
});
export type ClientLinkData = z.infer<typeof clientLinkData>;

/** A client that is linked. */
export interface LinkedClient {
  targetId: string;
  data: ClientLinkData;
  /** Another customer has it as well; asked for only where it is to be renamed. */
  isShared: boolean;
}

export function clientKey(connection: string, { id }: Pick<Customer, 'id'>): LinkKey {
  return { connection, entity: 'client', sourceId: String(id) };
}

export function readClientLink(data: unknown): ClientLinkData {
  return clientLinkData.parse(data ?? {});
}

export async function findLinkedClient(
  customer: Customer | null,
  run: Pick<MocoAworkRun, 'links' | 'connection'>,
): Promise<LinkedClient | undefined> {
  const link = customer ? await run.links.get(clientKey(run.connection.id, customer)) : undefined;
  if (!customer || link?.targetId === undefined) return undefined;
  const data = readClientLink(link.data);
  const isToFollow = data.begun !== undefined && data.begun !== customer.name;
  return { targetId: link.targetId, data, isShared: isToFollow && (await isSharedClient(link, run)) };
}

/** Whether the client of a customer is another customer's as well: both had one name when they were linked. */
export async function isSharedClient(
  { key, targetId }: Pick<Link, 'key' | 'targetId'>,
  { links, connection }: Pick<MocoAworkRun, 'links' | 'connection'>,
): Promise<boolean> {
  for await (const other of links.list(connection.id, 'client'))
    if (other.targetId === targetId && other.key.sourceId !== key.sourceId) return true;
  return false;
}
