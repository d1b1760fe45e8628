import { mkdirSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { stopOnSignals } from './stop-on-signals.ts';

// Before anything large is loaded.
enableCompileCache();
const { readStartOptions } = await import('./start-options.ts');
const { runDay } = await import('./demo/day.ts');
const { startTandem } = await import('./start-tandem.ts');

const options = readStartOptions(process.argv.slice(2));
if (options.data) mkdirSync(options.data, { recursive: true });
const content: unknown = options.connections ? JSON.parse(readFileSync(options.connections, 'utf8')) : [];
const tandem = await startTandem(options, content);

if (options.once) {
  if (!tandem.simulators) throw new Error('--once needs the simulators');
  const isGood = await runDay(tandem.simulators, tandem.compareNow);
  await tandem.stop();
  process.exit(isGood ? 0 : 1);
}
stopOnSignals(() => tandem.stop());
console.log(tandem.description);
