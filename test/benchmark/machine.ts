import { cpus, totalmem } from 'node:os';

/** What the figures were measured on. */
export function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${processors.length} cores, ${gigabytes} GiB, Node ${process.versions.node}`;
}
