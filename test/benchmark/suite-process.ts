import * as z from 'zod';
import { startTandem } from '../../infra/local/start-tandem.ts';

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

/** The suite without vendors; it ends with whoever started it, and tells its usage when asked. */
const asked = z
  .object({
    allowBaseUrl: z.array(z.string()),
    usage: z.string().optional(),
    log: z.string().optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));
const options = { once: true, port: 0, simulators: false, bare: true, connector: [], ...asked };
const { suite, suiteFile, stop } = await startTandem(options, []);
process.on('message', () => tell({ kind: 'usage', usage: usage() }));
process.once('disconnect', () => void stop().then(() => process.exit(0)));
tell({ kind: 'started', suiteFile, ingressUrl: suite.ingressUrl });

function tell(told: Told): void {
  process.send?.(told);
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const counts = Object.values(suite.invocations());
  return {
    functionSeconds: counts.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    processSeconds: (user + system) / 1e6,
    memoryMebibytes: process.memoryUsage.rss() / 2 ** 20,
  };
}
