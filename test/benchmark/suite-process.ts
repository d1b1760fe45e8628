import * as z from 'zod';
import { startTandem } from '../../infra/local/start-tandem.ts';
import { tellUsage } from './tell-usage.ts';

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
tellUsage(suite, { kind: 'started', suiteFile, ingressUrl: suite.ingressUrl }, stop);
