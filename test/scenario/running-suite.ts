import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConnectorDefinition } from '../../shared/connector.ts';
import type { AworkState } from '../vendors/awork/simulator.ts';
import type { HqState } from '../vendors/hq/simulator.ts';
import type { MocoState } from '../vendors/moco/simulator.ts';
import type { MomentState } from '../vendors/moment/simulator.ts';
import type { PowerOfficeState } from '../vendors/poweroffice/state.ts';
import type { PersonioState } from '../vendors/personio/simulator.ts';
import { eventually } from './eventually.ts';
import { createOps } from './ops-process.ts';
import type { Ran } from './ops-process.ts';
import { areQueuesEmpty } from './queues-empty.ts';
import type { Vendor } from './vendor-door.ts';
import { openVendor } from './vendor-door.ts';

export interface RunningSuite {
  /** Where the MOCO webhooks of each connection go. */
  ingress: Record<string, string>;
  vendors: {
    moco: Vendor<MocoState>;
    awork: Vendor<AworkState>;
    personio: Vendor<PersonioState>;
    hq: Vendor<HqState>;
    moment: Vendor<MomentState>;
    poweroffice: Vendor<PowerOfficeState>;
  };
  /** `ops … --json`. */
  ops<T>(...words: string[]): Promise<Ran<T>>;
  /** Nothing is on its way any more: no webhook, no queue message. */
  idle(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  cwd: string;
  port: number;
}

export interface SuiteAsked {
  /** What the demo agency uses; everything when absent. */
  connector?: ConnectorDefinition['id'];
  /** Further words for `npm start`. */
  args?: string[];
  /** State survives restarts here. */
  data?: string;
  /** With the records that the demo agency has of its own. */
  begun?: boolean;
}

interface Health {
  ready: boolean;
  ingress: Record<string, string>;
  vendors: Record<keyof RunningSuite['vendors'], string>;
}

const start = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const READY_SECONDS = 210;
const IDLE_SECONDS = 150;

/** Runs the whole suite as `npm start` does, in a process and a directory of its own. */
export async function startSuite(asked: SuiteAsked = {}): Promise<RunningSuite> {
  const { connector, args = [], data, begun = false } = asked;
  const cwd = mkdtempSync(join(tmpdir(), 'tandem-scenario-'));
  const only = connector ? ['--connector', connector] : [];
  const bare = begun ? [] : ['--bare'];
  const words = ['--port', '0', ...bare, ...only, ...(data ? ['--data', data] : []), ...args];
  const process_ = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', start, ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints = collectText(process_);
  const { url, health } = await whenReady(process_, cwd, complaints);
  const vendors = {
    moco: openVendor<MocoState>(health.vendors.moco),
    awork: openVendor<AworkState>(health.vendors.awork),
    personio: openVendor<PersonioState>(health.vendors.personio),
    hq: openVendor<HqState>(health.vendors.hq),
    moment: openVendor<MomentState>(health.vendors.moment),
    poweroffice: openVendor<PowerOfficeState>(health.vendors.poweroffice),
  };
  const ops = createOps(cwd);
  return {
    ingress: health.ingress,
    vendors,
    ops,
    idle: () => waitIdle(vendors, cwd),
    kill() {
      ops.end();
      return end(process_, 'SIGKILL');
    },
    async stop() {
      ops.end();
      await end(process_, 'SIGTERM');
      rmSync(cwd, { recursive: true, force: true });
    },
    cwd,
    port: Number(new URL(url).port),
  };
}

async function whenReady(process_: ChildProcess, cwd: string, complaints: () => string) {
  try {
    return await eventually(
      'the suite is ready',
      async () => {
        if (process_.exitCode !== null) throw new Error(`the suite ended at once: ${complaints()}`);
        return readHealth(cwd);
      },
      READY_SECONDS,
    );
  } catch (error) {
    process_.kill('SIGKILL');
    throw error;
  }
}

/** Which port was free is told by the file that the suite writes for its operators. */
async function readHealth(cwd: string): Promise<{ url: string; health: Health } | undefined> {
  try {
    const file = readFileSync(join(cwd, '.tandem/suite.json'), 'utf8');
    const { ingressUrl: url } = JSON.parse(file) as { ingressUrl: string };
    const response = await fetch(`${url}/health`);
    const health = (await response.json()) as Health;
    return health.ready ? { url, health } : undefined;
  } catch {
    return undefined;
  }
}

async function waitIdle(vendors: RunningSuite['vendors'], cwd: string): Promise<void> {
  const hasMail = async () => {
    const outboxes = await Promise.all(Object.values(vendors).map((vendor) => vendor.outbox()));
    return outboxes.flat().length > 0;
  };
  await eventually(
    'a quiet suite',
    async () => !(await hasMail()) && (await areQueuesEmpty(cwd)) && !(await hasMail()),
    IDLE_SECONDS,
  );
}

function collectText(process_: ChildProcess): () => string {
  let text = '';
  process_.stderr?.on('data', (chunk: Buffer) => void (text = (text + chunk.toString()).slice(-4000)));
  return () => text;
}

async function end(process_: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (process_.exitCode !== null || process_.signalCode !== null) return;
  const ended = once(process_, 'exit');
  process_.kill(signal);
  await ended;
}
