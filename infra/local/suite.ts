import { SQSClient } from '@aws-sdk/client-sqs';
import { createQueues } from './create-queues.ts';
import { createTable } from './create-table.ts';
import type { Engines } from './engines.ts';
import { startEngines } from './engines.ts';
import type { Doors, FunctionUrlServer } from './function-urls.ts';
import { serveFunctionUrl } from './function-urls.ts';
import type { DescribeHealth } from './health.ts';
import { healthAnswer } from './health.ts';
import type { InvocationCounts } from './lambda-pool.ts';
import type { Endpoints } from './local-account.ts';
import { localClient } from './local-account.ts';
import { createResolver } from './resolve.ts';
import { runFunctions } from './running-functions.ts';
import type { QueueMap } from './shared-environment.ts';
import { readSharedEnvironment } from './shared-environment.ts';
import type { Template } from './template.ts';
import { ofType, readTemplate } from './template.ts';
import { poolNamed } from './wiring.ts';

export interface SuiteOptions {
  /** A synthesized stack, such as `cdk.out`. */
  templateDirectory: string;
  /** Of the function URL and `/health`; 0 takes a free one. */
  port: number;
  /** State survives restarts here; without it everything is in memory. */
  dataDirectory?: string;
  /** Every call to a vendor is appended here as a JSON line. */
  recordFile?: string;
  /** What the functions print; dropped when absent. */
  logFile?: string;
  /** Becomes `ALLOWED_BASE_URLS` of every function. */
  allowedBaseUrls: readonly string[];
  environmentOverrides?: Readonly<Record<string, string>>;
  /** True when absent. */
  runSchedules?: boolean;
  describeHealth?: DescribeHealth;
}

export interface Suite {
  readonly ready: boolean;
  /** Base of the function URL, without a slash at the end. */
  ingressUrl: string;
  endpoints: Endpoints;
  tableName: string;
  /** By direction, as the functions see them in `QUEUES`. */
  queues: QueueMap;
  secretsPrefix: string;
  /** Invokes a function by name, as the console's test button would. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  invocations(): Record<string, InvocationCounts>;
  /** Settles when every schedule was invoked once. */
  firstTurn: Promise<unknown>;
  stop(): Promise<void>;
}

/** Runs a synthesized stack on this machine. Resolves when webhooks and queue messages are taken. */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const template = readTemplate(options.templateDirectory);
  const cleanup = new AsyncDisposableStack();
  try {
    const engines = await startEngines(options.dataDirectory);
    cleanup.defer(() => engines.stop());
    const doors: Doors = { health: async () => healthAnswer(false, noDetails) };
    const server = await serveFunctionUrl(options.port, doors);
    cleanup.defer(() => server.close());
    return await assemble({ options, template, engines, server, doors, cleanup });
  } catch (error) {
    await cleanup.disposeAsync();
    throw error;
  }
}

interface Parts {
  options: SuiteOptions;
  template: Template;
  engines: Engines;
  server: FunctionUrlServer;
  doors: Doors;
  cleanup: AsyncDisposableStack;
}

async function assemble({ options, template, engines, server, doors, cleanup }: Parts): Promise<Suite> {
  const { endpoints } = engines;
  const resolve = createResolver(template, { sqs: endpoints.sqs, ingress: server.origin });
  const tableName = await createTables(template, endpoints.dynamodb);
  await createQueues(ofType(template, 'AWS::SQS::Queue'), endpoints.sqs, resolve);
  const client = new SQSClient(localClient(endpoints.sqs));
  cleanup.defer(() => client.destroy());
  const overrides = { ...options.environmentOverrides, ALLOWED_BASE_URLS: options.allowedBaseUrls.join(',') };
  const functions = runFunctions(template, {
    place: { resolve, endpoints, overrides },
    client,
    runSchedules: options.runSchedules ?? true,
    logFile: options.logFile,
    recordFile: options.recordFile,
  });
  cleanup.defer(() => functions.stop());
  // Requests under way still need the functions.
  cleanup.defer(() => server.close());
  const suite = { ready: true };
  cleanup.defer(() => void (suite.ready = false));
  doors.invoke = functions.ingress?.invoke;
  doors.health = () =>
    healthAnswer(suite.ready, () => options.describeHealth?.(server.origin) ?? noDetails());
  const lambdas = functions.pools.map(({ lambda }) => lambda);
  return Object.assign(suite, {
    ingressUrl: server.origin,
    endpoints,
    tableName,
    ...readSharedEnvironment(lambdas),
    firstTurn: functions.firstTurn,
    invoke: (name: string, event: unknown) => poolNamed(functions.pools, name).invoke(event),
    invocations: () =>
      Object.fromEntries(functions.pools.map(({ lambda, counts }) => [lambda.name, { ...counts }])),
    stop: () => cleanup.disposeAsync(),
  });
}

async function createTables(template: Template, endpoint: string): Promise<string> {
  const [table, ...others] = ofType(template, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  if (!table || others.length > 0) throw new Error('the template must have exactly one table');
  return createTable(table, endpoint);
}

function noDetails() {
  return { ingress: {}, vendors: {} };
}
