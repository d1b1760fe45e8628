import { openLocalSuite } from '../../functions/ops/access/local-suite.ts';
import { openOperator } from '../../functions/ops/access/open-operator.ts';
import { unattended } from '../../functions/ops/access/unattended.ts';
import { addConnections } from '../../functions/ops/connections/add.ts';
import type { Operator } from '../../functions/ops/operator.ts';
import { sweepConnection } from '../../functions/ops/sweep.ts';
import { startDemo } from './demo/start-demo.ts';
import { describeSuite } from './describe-suite.ts';
import { ingressAddresses } from './ingress-addresses.ts';
import type { Bell } from './live/bell.ts';
import { createBell } from './live/bell.ts';
import type { ServedLive } from './live/serve-live.ts';
import { readMailsAt } from './live/read-mails.ts';
import { serveLive } from './live/serve-live.ts';
import type { Ports } from './ports.ts';
import { chooseLastingPorts, readPorts, refuseTakenPorts, writePorts } from './ports.ts';
import { preparePlaces } from './private-places.ts';
import type { Simulators } from './simulators.ts';
import { startSimulators } from './simulators.ts';
import type { StartOptions } from './start-options.ts';
import {
  LOCAL_SENDER,
  describeForOperators,
  refuseSecondSuite,
  removeSuiteFile,
  suiteFileOf,
  writeSuiteFile,
} from './suite-file.ts';
import type { Suite, SuiteOptions } from './suite.ts';
import { startSuite } from './suite.ts';
import { synthesize } from './synthesize.ts';

export interface Tandem {
  suite: Suite;
  /** Where operators find it. */
  suiteFile: string;
  simulators: Simulators | undefined;
  /** Compares both sides of a connection now, as `ops sweep` does. */
  compareNow(connection: string): Promise<void>;
  /** Where everything is, for a person. */
  description: string;
  stop(): Promise<void>;
}

/**
 * Starts the suite, the simulated vendors with their demo agency, and the connections of a file. Refuses places that
 * cannot be written, ports that are taken, and a second suite in the same directory.
 */
export async function startTandem(options: StartOptions, connections: unknown): Promise<Tandem> {
  preparePlaces(options);
  const file = suiteFileOf(options);
  await refuseSecondSuite(file);
  const asked = await refuseTakenPorts(readPorts(options.data, options.port));
  const ports = await chooseLastingPorts(options.data, asked);
  const templateDirectory = await synthesize();
  // Whatever is written from here on is for its owner only; a bundle must stay readable where it is deployed to.
  process.umask(0o077);
  const bell = createBell();
  const simulators = options.simulators ? await startSimulators(options.data, ports, bell) : undefined;
  const opened: Opened = {};
  const suite = await startSuite({ templateDirectory, ...suiteOptions(options, ports, simulators, opened) });
  const cleanup = new AsyncDisposableStack();
  cleanup.defer(() => suite.stop());
  cleanup.defer(async () => simulators?.stop());
  try {
    return await openTandem({ options, connections, suite, simulators, opened, file, cleanup, ports, bell });
  } catch (error) {
    await cleanup.disposeAsync();
    throw error;
  }
}

/** Absent until whatever was asked for is loaded. */
interface Opened {
  operator?: Operator;
}

function suiteOptions(
  options: StartOptions,
  ports: Ports,
  simulators: Simulators | undefined,
  opened: Opened,
): Omit<SuiteOptions, 'templateDirectory'> {
  return {
    port: ports.suite,
    consolePort: ports.console,
    front: 'The webhooks of Tandem arrive here. GET /health tells how the suite is.\n',
    allowedBaseUrls: allowedBaseUrls(options, simulators),
    environmentOverrides: {
      ...{ SENDER_ADDRESS: LOCAL_SENDER, OPERATOR_ADDRESS: 'operators@localhost' },
      LIVE_PAGE: String(simulators !== undefined),
    },
    ...(options.data && { dataDirectory: options.data }),
    ...(options.record && { recordFile: options.record }),
    ...(options.log && { logFile: options.log }),
    ...(options.usage && { usageFile: options.usage }),
    describeHealth: async (ingressUrl) => ({
      ready: opened.operator !== undefined,
      ingress: opened.operator ? await ingressAddresses(ingressUrl, opened.operator) : {},
      vendors: { ...simulators?.baseUrls },
    }),
  };
}

function allowedBaseUrls({ allowBaseUrl }: StartOptions, simulators: Simulators | undefined): string[] {
  return [...allowBaseUrl, ...Object.values(simulators?.baseUrls ?? {})];
}

function portOf(url: string | undefined): number {
  return url === undefined ? 0 : Number(new URL(url).port);
}

interface Parts {
  options: StartOptions;
  connections: unknown;
  suite: Suite;
  simulators: Simulators | undefined;
  opened: Opened;
  file: string;
  cleanup: AsyncDisposableStack;
  ports: Ports;
  bell: Bell;
}

async function openTandem(parts: Parts): Promise<Tandem> {
  const { options, connections, suite, simulators, opened, file, cleanup } = parts;
  // Another may have been started meanwhile.
  await refuseSecondSuite(file);
  writeSuiteFile(file, describeForOperators(suite, allowedBaseUrls(options, simulators)));
  cleanup.defer(() => removeSuiteFile(file));
  const operator = openOperator(openLocalSuite(file, process.env), 'en', unattended);
  const compareNow = async (connection: string) => {
    await sweepConnection(connection, {}, operator);
  };
  const live = simulators && (await openLivePage(parts, simulators, operator, compareNow));
  writePorts(options.data, {
    ...{ suite: portOf(suite.ingressUrl), console: portOf(suite.consoleUrl), live: portOf(live?.origin) },
    vendors: simulators?.ports ?? {},
  });
  const { connector, bare, once } = options;
  const asked = { connectors: connector, bare: bare || once };
  const ways = simulators ? await startDemo({ simulators, ...asked }, operator) : [];
  if (options.connections !== undefined) await addConnections(connections, operator);
  // Whoever is told that it is ready can rely on the next comparison being minutes away.
  await suite.firstTurn;
  opened.operator = operator;
  return {
    suite,
    suiteFile: file,
    simulators,
    compareNow,
    description: await describeSuite({ suite, simulators, ways, live: live?.origin }, operator),
    stop: () => cleanup.disposeAsync(),
  };
}

async function openLivePage(
  { options, suite, ports, bell, cleanup }: Parts,
  vendors: Simulators,
  operator: Operator,
  compareNow: Tandem['compareNow'],
): Promise<ServedLive> {
  const connectors =
    options.connector.length > 0 ? options.connector : operator.connectors.map(({ id }) => id);
  const readMails = readMailsAt(suite.endpoints.ses, fetch);
  const { consoleUrl } = suite;
  const asked = { vendors, bell, operator, connectors, compareNow, readMails, consoleUrl };
  const live = await serveLive(ports.live, asked);
  suite.leadToLive(live.origin);
  cleanup.defer(() => live.close());
  return live;
}
