import ky from 'ky';
import { DateTime } from 'luxon';
import * as z from 'zod';

export { handler } from './floor-worker.ts';

const record = z.object({ id: z.string(), startDate: z.string() });

/** What the first record needs besides the clients: to call a vendor, to check its answer and to tell its day. */
export const firstRecord = async (url: string) => {
  const { startDate } = record.parse(await ky.get(url).json());
  return DateTime.fromISO(startDate);
};
