import type { BatchResultErrorEntry } from '@aws-sdk/client-sqs';

/** Most that SQS takes or gives in one call. */
export const BATCH_SIZE = 10;

export interface BatchEntry {
  Id: string;
  ReceiptHandle: string;
}

type Send = (entries: BatchEntry[]) => Promise<{ Failed?: BatchResultErrorEntry[] | undefined }>;

/** Does something to messages in batches, and once more to those of which SQS says that it failed. Answers those that are left. */
export async function inBatches<T extends { receipt: string }>(all: readonly T[], send: Send): Promise<T[]> {
  return oneRound(await oneRound(all, send), send);
}

async function oneRound<T extends { receipt: string }>(all: readonly T[], send: Send): Promise<T[]> {
  const left: T[] = [];
  for (let start = 0; start < all.length; start += BATCH_SIZE) {
    const batch = all.slice(start, start + BATCH_SIZE);
    const entries = batch.map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt }));
    const { Failed = [] } = await send(entries);
    const failed = new Set(Failed.map(({ Id }) => Id));
    left.push(...batch.filter((_, index) => failed.has(String(index))));
  }
  return left;
}
