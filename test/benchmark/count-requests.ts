import type { TandemTable } from '../../shared/store/tandem-table.ts';

export interface RequestCounts {
  requests: number;
  /** Read or written. */
  items: number;
}

/** Counts what is asked of DynamoDB from here on. */
export function countRequests({ documents }: TandemTable): RequestCounts {
  const counts = { requests: 0, items: 0 };
  documents.middlewareStack.add(
    (next) => async (request) => {
      // A failed condition is paid for as well.
      counts.requests += 1;
      const answer = await next(request);
      const { output } = answer;
      // Rows that a query went through; every other request is about one item.
      counts.items += 'ScannedCount' in output ? (output.ScannedCount ?? 0) : 1;
      return answer;
    },
    { step: 'initialize', name: 'countRequests' },
  );
  return counts;
}
