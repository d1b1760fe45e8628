import { openLocalSuite, SUITE_FILE } from '../../functions/ops/access/local-suite.ts';
import { openOperator } from '../../functions/ops/access/open-operator.ts';
import { unattended } from '../../functions/ops/access/unattended.ts';
import { addConnections } from '../../functions/ops/connections/add.ts';
import type { Operator } from '../../functions/ops/operator.ts';
import { sweepConnection } from '../../functions/ops/sweep.ts';
import { connectors } from '../../functions/registry.ts';
import { startDemo } from './demo/start-demo.ts';
import { describeSuite } from './describe-suite.ts';
import { readPorts, writePorts } from './ports.ts';
import type { Simulators } from './simulators.ts';
import { startSimulators } from './simulators.ts';
import type { StartOptions } from './start-options.ts';
import { removeSuiteFile, writeSuiteFile } from './suite-file.ts';
import type { Suite } from './suite.ts';
import { startSuite } from './suite.ts';
import { synthesize } from './synthesize.ts';

export interface Tandem {
  suite: Suite;
  simulators: Simulators | undefined;
  /** Compares both sides of a connection now, as `ops sweep` does. */
  compareNow(connection: string): Promise<void>;
  /** Where everything is, for a person. */
  description: string;
  stop(): Promise<void>;
}

/** Starts the suite, the simulated vendors with their demo agency, and the connections of a file. */
export async function startTandem(options: StartOptions, connections: unknown): Promise<Tandem> {
  const ports = readPorts(options.data, options.port);
  const templateDirectory = await synthesize();
  const simulators = options.simulators ? await startSimulators(options.data, ports) : undefined;
  const allowedBaseUrls = [...options.allowBaseUrl, ...Object.values(simulators?.baseUrls ?? {})];
  const opened: { operator?: Operator } = {};
  const suite = await startSuite({
    templateDirectory,
    port: ports.suite,
    allowedBaseUrls,
    // The mail engine takes any sender; in the cloud the stage settings name one.
    environmentOverrides: { SENDER_ADDRESS: 'tandem@localhost' },
    ...(options.data && { dataDirectory: options.data }),
    ...(options.record && { recordFile: options.record }),
    ...(options.log && { logFile: options.log }),
    describeHealth: async (ingressUrl) => ({
      ready: opened.operator !== undefined,
      ingress: opened.operator ? await ingressAddresses(ingressUrl, opened.operator) : {},
      vendors: { ...simulators?.baseUrls },
    }),
  });
  writePorts(options.data, {
    suite: Number(new URL(suite.ingressUrl).port),
    vendors: simulators?.ports ?? {},
  });
  writeSuiteFile(suite, allowedBaseUrls);
  const operator = openOperator(openLocalSuite(SUITE_FILE, process.env), 'en', unattended);
  const ways = simulators ? await startDemo(simulators, options.connector, operator) : [];
  if (Array.isArray(connections) && connections.length > 0) await addConnections(connections, operator);
  // Whoever is told that it is ready can rely on the next comparison being minutes away.
  await suite.firstTurn;
  opened.operator = operator;
  return {
    suite,
    simulators,
    compareNow: async (connection) => {
      await sweepConnection(connection, {}, operator);
    },
    description: await describeSuite({ suite, simulators, ways }, operator),
    async stop() {
      removeSuiteFile();
      await simulators?.stop();
      await suite.stop();
    },
  };
}

/** Where the webhooks of each connection's first vendor go; the others differ in the first part of the path only. */
async function ingressAddresses(ingressUrl: string, operator: Operator): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {};
  for (const connector of connectors) {
    for (const connection of await operator.connections.list(connector.id)) {
      const secret = await operator.secrets.read(connection);
      const vendor = connector.vendors[0]?.id;
      if (secret)
        addresses[connection.id] = `${ingressUrl}/${vendor}/${connection.id}/${secret.ingressToken}`;
    }
  }
  return addresses;
}
