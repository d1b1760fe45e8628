import type { Suite } from '../../infra/local/suite.ts';

/** What the suite took since its process began. */
export interface Usage {
  /** CPU inside invocations. */
  functionSeconds: number;
  /** CPU of everything: functions, pollers, table, queues, secrets and mail. */
  processSeconds: number;
  memoryMebibytes: number;
}

export type Told =
  { kind: 'started'; suiteFile: string; ingressUrl: string } | { kind: 'usage'; usage: Usage };

/** Tells whoever started this process where its suite is, and from then on what it took, whenever asked; ends with them. */
export function tellUsage(suite: Suite, started: Told, stop = () => suite.stop()): void {
  const tell = (told: Told) => void process.send?.(told);
  process.on('message', () => tell({ kind: 'usage', usage: usageOf(suite) }));
  process.once('disconnect', () => void stop().then(() => process.exit(0)));
  tell(started);
}

function usageOf(suite: Suite): Usage {
  const { user, system } = process.cpuUsage();
  const counts = Object.values(suite.invocations());
  return {
    functionSeconds: counts.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    processSeconds: (user + system) / 1e6,
    memoryMebibytes: process.memoryUsage.rss() / 2 ** 20,
  };
}
