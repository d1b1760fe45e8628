import type { AworkSimulator } from '../../vendors/awork/simulator.ts';
import type { Side } from './sides.ts';

export const keys: Readonly<Record<Side, string>> = {
  'moco-awork': 'key-for-moco',
  'hq-awork': 'key-for-hq',
};

/** A call of ours that may change something in awork. */
export interface Write {
  side: Side;
  method: string;
  path: string;
  /** Ids of whatever it is about. */
  ids: readonly string[];
}

const guids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** awork as our workers reach it, and who of them wrote what there: the key tells. */
export function recordWrites(awork: Pick<AworkSimulator, 'fetch'>): {
  writes: Write[];
  aworkFetch(request: Request): Promise<Response>;
} {
  const writes: Write[] = [];
  return {
    writes,
    async aworkFetch(request) {
      const { method, headers } = request;
      if (method === 'GET') return awork.fetch(request);
      const { pathname: path } = new URL(request.url);
      const body = await request.clone().text();
      const isForHq = headers.get('authorization')?.endsWith(keys['hq-awork']);
      const ids = [...`${path} ${body}`.matchAll(guids)].map(([id]) => id);
      writes.push({ side: isForHq ? 'hq-awork' : 'moco-awork', method, path, ids });
      return awork.fetch(request);
    },
  };
}
