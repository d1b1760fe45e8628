import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lowers the priority of the calling thread. In the cloud a worker takes no processor from the ingress; on one machine
 * a sender would wait for the work its webhook caused. Not so low that other programs could starve it. Only Linux ranks threads, elsewhere nothing changes.
 */
export function yieldProcessor(): void {
  if (process.platform !== 'linux') return;
  const threadId = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  setPriority(threadId, constants.priority.PRIORITY_BELOW_NORMAL);
}
