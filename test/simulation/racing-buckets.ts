import type { BucketItems } from '../../shared/quota/contended-quota.ts';
import { emptyBucket } from '../../shared/quota/gcra.ts';

/** How often another environment was faster, and how often the table takes a write only after a while. */
const RACED = 0.2;
const THROTTLED = 0.1;
const LONGEST_THROTTLE_SECONDS = 1;

interface Chance {
  sleep(seconds: number): Promise<void>;
  random(): number;
}

/** The same buckets, which others of whom the world knows nothing write as well, and whose writes are throttled. */
export function racingBuckets({ read, write }: BucketItems, { sleep, random }: Chance): BucketItems {
  return {
    read,
    async write(owner, bucket) {
      if (random() < THROTTLED) await sleep(random() * LONGEST_THROTTLE_SECONDS);
      if (random() < RACED) {
        const held = (await read(owner)) ?? { ...emptyBucket, version: 0 };
        await write(owner, { ...held, version: held.version + 1 });
      }
      return write(owner, bucket);
    },
  };
}
