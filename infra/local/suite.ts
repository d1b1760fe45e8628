import { SQSClient } from '@aws-sdk/client-sqs';
import { createQueues } from './create-queues.ts';
import { createTable } from './create-table.ts';
import type { Engines } from './engines.ts';
import { startEngines } from './engines.ts';
import type { DescribeHealth } from './health.ts';
import { healthAnswer } from './health.ts';
import type { InvocationCounts } from './lambda-pool.ts';
import type { Endpoints } from './local-account.ts';
import { localClient } from './local-account.ts';
import { createResolver } from './resolve.ts';
import { runFunctions } from './running-functions.ts';
import type { ServedUrl, UrlPorts } from './served-urls.ts';
import { addressesOf, closeAll, consoleUrlOf, serveUrls } from './served-urls.ts';
import type { QueueMap } from './shared-environment.ts';
import { readSharedEnvironment } from './shared-environment.ts';
import type { Template } from './template.ts';
import { ofType, readTemplate } from './template.ts';
import { poolNamed, readFunctionUrls } from './wiring.ts';

export interface SuiteOptions extends UrlPorts {
  /** A synthesized stack, such as `cdk.out`. */
  templateDirectory: string;
  /** State survives restarts here; without it everything is in memory. */
  dataDirectory?: string;
  /** Every call to a vendor is appended here as a JSON line. */
  recordFile?: string;
  /** What AWS would bill is appended here, one `usageLine` each; it costs time. */
  usageFile?: string;
  /** What the functions print; dropped when absent. */
  logFile?: string;
  /** Becomes `ALLOWED_BASE_URLS` of every function. */
  allowedBaseUrls: readonly string[];
  environmentOverrides?: Readonly<Record<string, string>>;
  /** True when absent. */
  runSchedules?: boolean;
  describeHealth?: DescribeHealth;
  /** What whoever opens the address for webhooks is told. */
  front?: string;
}

export interface Suite {
  readonly ready: boolean;
  /** Where webhooks arrive, without a slash at the end. */
  ingressUrl: string;
  /** Where the console is, without a slash at the end. */
  consoleUrl?: string | undefined;
  endpoints: Endpoints;
  tableName: string;
  /** By direction, as the functions see them in `QUEUES`. */
  queues: QueueMap;
  secretsPrefix: string;
  /** That mails are sent with. */
  configurationSet: string | undefined;
  /** From now on `/live`, where webhooks arrive, leads there. */
  leadToLive(address: string): void;
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
    const engines = await startEngines(options);
    cleanup.defer(() => engines.stop());
    const urls = await serveUrls(readFunctionUrls(template), options, options.front);
    cleanup.defer(() => closeAll(urls));
    return await assemble({ options, template, engines, urls, cleanup });
  } catch (error) {
    await cleanup.disposeAsync();
    throw error;
  }
}

interface Parts {
  options: SuiteOptions;
  template: Template;
  engines: Engines;
  /** That of webhooks first. */
  urls: readonly ServedUrl[];
  cleanup: AsyncDisposableStack;
}

async function assemble({ options, template, engines, urls, cleanup }: Parts): Promise<Suite> {
  const { endpoints } = engines;
  const suite = { ready: false };
  const ingressUrl = openHealth(urls, suite, options);
  const resolve = createResolver(template, { sqs: endpoints.sqs, functionUrl: addressesOf(urls) });
  const tableName = await createTables(template, endpoints.dynamodb);
  await createQueues(ofType(template, 'AWS::SQS::Queue'), endpoints.sqs, resolve);
  const client = new SQSClient(localClient(endpoints.sqs));
  cleanup.defer(() => client.destroy());
  const functions = runFunctions(template, {
    place: { resolve, endpoints, overrides: overridesOf(options) },
    client,
    runSchedules: options.runSchedules ?? true,
    logFile: options.logFile,
    recordFile: options.recordFile,
    usageFile: options.usageFile,
  });
  cleanup.defer(() => functions.stop());
  engines.onEvent((event) => functions.deliver(event));
  // Requests under way still need the functions.
  cleanup.defer(() => closeAll(urls));
  suite.ready = true;
  cleanup.defer(() => void (suite.ready = false));
  for (const { functionName, doors } of urls)
    if (functionName !== undefined) doors.invoke = poolNamed(functions.pools, functionName).invoke;
  const lambdas = functions.pools.map(({ lambda }) => lambda);
  return Object.assign(suite, {
    ingressUrl,
    consoleUrl: consoleUrlOf(urls),
    endpoints,
    tableName,
    ...readSharedEnvironment(lambdas),
    firstTurn: functions.firstTurn,
    invoke: (name: string, event: unknown) => poolNamed(functions.pools, name).invoke(event),
    invocations: () =>
      Object.fromEntries(functions.pools.map(({ lambda, counts }) => [lambda.name, { ...counts }])),
    leadToLive: (address: string) => void Object.assign(urls[0]?.doors ?? {}, { live: address }),
    stop: () => cleanup.disposeAsync(),
  });
}

/** Answers what is ready from now on, and where webhooks arrive. */
function openHealth(
  urls: readonly ServedUrl[],
  suite: { ready: boolean },
  { describeHealth }: SuiteOptions,
): string {
  const [ingress] = urls;
  if (!ingress) throw new Error('nothing is served');
  const { origin } = ingress.server;
  ingress.doors.health = () => healthAnswer(suite.ready, () => describeHealth?.(origin) ?? noDetails());
  return origin;
}

function overridesOf({ environmentOverrides, allowedBaseUrls }: SuiteOptions): Record<string, string> {
  return { ...environmentOverrides, ALLOWED_BASE_URLS: allowedBaseUrls.join(','), PLAIN_HTTP: 'true' };
}

async function createTables(template: Template, endpoint: string): Promise<string> {
  const [table, ...others] = ofType(template, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  if (!table || others.length > 0) throw new Error('the template must have exactly one table');
  return createTable(table, endpoint);
}

function noDetails() {
  return { ingress: {}, vendors: {} };
}
