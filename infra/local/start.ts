import { enableCompileCache } from 'node:module';
import type { StartOptions } from './start-options.ts';
import { stopOnSignals } from './stop-on-signals.ts';

// Before anything large is loaded.
enableCompileCache();
const { describeError, isExpected } = await import('../../functions/ops/output/describe-error.ts');
const { readJson } = await import('../../functions/ops/connections/read-json.ts');
const { readStartOptions } = await import('./start-options.ts');
const { dayText, isAllSeen, playDay } = await import('./demo/day.ts');
const { demos } = await import('./demo/demos.ts');
const { startTandem } = await import('./start-tandem.ts');

const PATIENCE_MILLISECONDS = 30_000;

try {
  await start(readStartOptions(process.argv.slice(2)));
} catch (error) {
  // Anything else is a defect, and its stack says where.
  console.error(isExpected(error) ? describeError(error, 'en').sentence : error);
  process.exit(1);
}

async function start(options: StartOptions): Promise<void> {
  const content = options.connections === undefined ? undefined : readJson(options.connections);
  const tandem = await startTandem(options, content);
  if (!options.once || !tandem.simulators) {
    stopOnSignals(() => tandem.stop());
    console.log(tandem.description);
    return;
  }
  const { simulators, compareNow } = tandem;
  const played = await playDay({
    simulators,
    compareNow,
    demos,
    patienceMilliseconds: PATIENCE_MILLISECONDS,
  });
  console.log(dayText(played));
  await tandem.stop();
  process.exit(isAllSeen(played) ? 0 : 1);
}
