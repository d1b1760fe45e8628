import { fileURLToPath } from 'node:url';
import { openLocalSuite } from '../../functions/ops/access/local-suite.ts';
import { openOperator } from '../../functions/ops/access/open-operator.ts';
import { unattended } from '../../functions/ops/access/unattended.ts';
import type { Operator } from '../../functions/ops/operator.ts';
import { startDemo } from '../../infra/local/demo/start-demo.ts';
import { createBell } from '../../infra/local/live/bell.ts';
import type { Simulators } from '../../infra/local/simulators.ts';
import { startSimulators } from '../../infra/local/simulators.ts';
import { openProcess } from './open-process.ts';
import type { Usage } from './tell-usage.ts';

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

const anyPorts = { suite: 0, console: 0, live: 0, vendors: {} };
const suiteProcess = fileURLToPath(new URL('suite-process.ts', import.meta.url));

/**
 * The suite with the demo agency’s connection of that connector, in a process of its own: its CPU and memory hold neither the simulated
 * vendors nor whoever sends webhooks, which stay in this one.
 */
export async function startSuiteApart(connector: string, recorded: Recorded = {}): Promise<SuiteApart> {
  const simulators = await startSimulators(undefined, anyPorts, createBell());
  const allowBaseUrl = Object.values(simulators.baseUrls);
  const suite = await openProcess(suiteProcess, JSON.stringify({ allowBaseUrl, ...recorded }));
  const operator = openOperator(openLocalSuite(suite.suiteFile, process.env), 'en', unattended);
  await startDemo({ simulators, connectors: [connector], bare: true }, operator);
  return {
    ...{ simulators, operator, ingressUrl: suite.ingressUrl, usage: suite.usage },
    async stop() {
      await suite.stop();
      await simulators.stop();
    },
  };
}
