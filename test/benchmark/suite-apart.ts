import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openLocalSuite } from '../../functions/ops/access/local-suite.ts';
import { openOperator } from '../../functions/ops/access/open-operator.ts';
import { unattended } from '../../functions/ops/access/unattended.ts';
import type { Operator } from '../../functions/ops/operator.ts';
import { startDemo } from '../../infra/local/demo/start-demo.ts';
import { createBell } from '../../infra/local/live/bell.ts';
import type { Simulators } from '../../infra/local/simulators.ts';
import { startSimulators } from '../../infra/local/simulators.ts';
import type { Told, Usage } from './suite-process.ts';

export interface SuiteApart {
  simulators: Simulators;
  operator: Operator;
  ingressUrl: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Files that are appended to: what AWS would bill, and what functions print. */
export interface Recorded {
  usage?: string;
  log?: string;
}

const PATIENCE_MILLISECONDS = 120_000;
const anyPorts = { suite: 0, console: 0, live: 0, vendors: {} };
const suiteProcess = fileURLToPath(new URL('suite-process.ts', import.meta.url));

/**
 * The suite with the demo agency’s connection of that connector, in a process of its own: its CPU and memory hold neither the simulated
 * vendors nor whoever sends webhooks, which stay in this one.
 */
export async function startSuiteApart(connector: string, recorded: Recorded = {}): Promise<SuiteApart> {
  const simulators = await startSimulators(undefined, anyPorts, createBell());
  const allowBaseUrl = Object.values(simulators.baseUrls);
  const child = fork(suiteProcess, [JSON.stringify({ allowBaseUrl, ...recorded })], {
    stdio: 'inherit',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const next = async (): Promise<Told> => {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const [told] = (await once(child, 'message', { signal })) as [Told];
    return told;
  };
  const started = await next();
  if (started.kind !== 'started') throw new Error('the suite did not start');
  const operator = openOperator(openLocalSuite(started.suiteFile, process.env), 'en', unattended);
  await startDemo({ simulators, connectors: [connector], bare: true }, operator);
  return {
    ...{ simulators, operator, ingressUrl: started.ingressUrl },
    async usage() {
      child.send('usage');
      const told = await next();
      if (told.kind !== 'usage') throw new Error('the suite did not tell its usage');
      return told.usage;
    },
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
      await simulators.stop();
    },
  };
}
