import { startSuite } from '../../../infra/local/suite.ts';
import { stopOnSignals } from '../../../infra/local/stop-on-signals.ts';

/** Runs a suite in a process of its own, for tests that kill it: `node serve-suite.ts <template directory> <data directory>`. */
const [templateDirectory = '', dataDirectory = ''] = process.argv.slice(2);
const suite = await startSuite({
  templateDirectory,
  dataDirectory,
  port: 0,
  allowedBaseUrls: [],
  runSchedules: false,
});
stopOnSignals(() => suite.stop());
process.stdout.write(`${JSON.stringify({ endpoints: suite.endpoints, queues: suite.queues })}\n`);
