import type { ClientOptions } from '../../../shared/http/client-options.ts';
import { type Exchange, exchangesDuring, type Served } from './exchanges.ts';
import { now } from './standing-world.ts';

/** One vendor's client on its way through everything that its simulator does for it. */
export interface Journey<Client> {
  simulator: Served;
  connect(origin: string, options: ClientOptions): Client;
  walk(client: Client, origin: string): Promise<void>;
}

export interface Travelled {
  exchanges: Exchange[];
  /** Calls of the client that were not made. */
  unused: string[];
  /** Fields that the client has not heard of. */
  drift: string[];
}

export async function travel<Client extends object>({
  simulator,
  connect,
  walk,
}: Journey<Client>): Promise<Travelled> {
  const drift: string[] = [];
  const unused = new Set<string>();
  const options: ClientOptions = {
    connection: 'c1',
    meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
    onDrift: (_vendor, fields) => void drift.push(...fields),
    now,
  };
  const exchanges = await exchangesDuring(simulator, async (origin) => {
    const client = connect(origin, options);
    for (const name of Object.keys(client)) unused.add(name);
    await walk(remembering(client, unused), origin);
  });
  return { exchanges, unused: [...unused], drift: [...new Set(drift)] };
}

/** The same client, which strikes out the calls that are made. */
function remembering<Client extends object>(client: Client, unused: Set<string>): Client {
  return new Proxy(client, {
    get(target, name) {
      unused.delete(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
}

/** Several journeys as one. */
export async function together(...journeys: Promise<Travelled>[]): Promise<Travelled> {
  const all = await Promise.all(journeys);
  return {
    exchanges: all.flatMap(({ exchanges }) => exchanges),
    unused: all.flatMap(({ unused }) => unused),
    drift: all.flatMap(({ drift }) => drift),
  };
}
