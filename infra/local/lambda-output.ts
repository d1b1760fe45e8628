import diagnostics from 'node:diagnostics_channel';
import { appendFileSync, openSync } from 'node:fs';

type WriteDone = (error?: Error | null) => void;

/** Sends what the thread prints to a file, or nowhere. Going through the main thread, as it would by default, costs time there. */
export function redirectOutput(logFile: string | undefined) {
  const descriptor = logFile === undefined ? undefined : openSync(logFile, 'a');
  const write = (chunk: string | Uint8Array, encoding?: BufferEncoding | WriteDone, done?: WriteDone) => {
    if (descriptor !== undefined) appendFileSync(descriptor, chunk);
    const callback = typeof encoding === 'function' ? encoding : done;
    callback?.();
    return true;
  };
  process.stdout.write = write;
  process.stderr.write = write;
}

/** Diagnostics channels belong to one thread, so each thread writes its own calls; appended lines do not mix. */
export function recordExchanges(recordFile: string) {
  diagnostics.subscribe('tandem:vendor-exchange', (exchange) => {
    appendFileSync(recordFile, `${JSON.stringify(exchange)}\n`);
  });
}
