import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { holdToPolicy, onAwsCall } from './aws-calls.ts';
import type { InvocationRequest, ThreadMessage, ThreadStart } from './lambda-messages.ts';
import { recordExchanges, redirectOutput } from './lambda-output.ts';
import { noteUsage } from './record-usage.ts';
import { yieldProcessor } from './yield-processor.ts';

type Handler = (event: unknown, context: Record<string, unknown>) => unknown;

if (!isThreadStart(workerData)) throw new Error('started without its function');
const start = workerData;
redirectOutput(start.logFile);
if (start.inBackground) yieldProcessor();
if (start.recordFile !== undefined) recordExchanges(start.recordFile);
holdToPolicy(start.allowedActions, start.functionName);
if (start.usageFile !== undefined) recordAwsCalls(start.usageFile);

const bundle: unknown = await import(pathToFileURL(start.modulePath).href);
const handler: unknown = Object.entries(bundle ?? {}).find(([name]) => name === start.exportName)?.[1];
if (!isHandler(handler)) throw new Error(`${start.modulePath} has no function called ${start.exportName}`);

parentPort?.on('message', (request: InvocationRequest) => void answer(handler, request));
tell({ kind: 'ready' });

async function answer(handle: Handler, request: InvocationRequest): Promise<void> {
  const before = process.threadCpuUsage();
  const startedAt = performance.now();
  const message = await invoke(handle, request);
  if (start.usageFile !== undefined) noteDuration(start.usageFile, performance.now() - startedAt);
  const { user, system } = process.threadCpuUsage(before);
  tell({ kind: 'cpu', microseconds: user + system });
  tell(message);
}

function recordAwsCalls(file: string) {
  onAwsCall((action) => noteUsage(file, { function: start.functionName, action }));
}

function noteDuration(file: string, milliseconds: number) {
  const { functionName, memoryMegabytes: megabytes } = start;
  noteUsage(file, { function: functionName, billedMilliseconds: Math.ceil(milliseconds), megabytes });
}

async function invoke(handle: Handler, request: InvocationRequest): Promise<ThreadMessage> {
  try {
    const result = await handle(JSON.parse(request.eventJson), contextOf(request));
    return { kind: 'result', resultJson: JSON.stringify(result ?? null) };
  } catch (error) {
    const { name: errorType, message: errorMessage } =
      error instanceof Error ? error : new Error(String(error));
    console.error(error);
    return { kind: 'error', errorType, errorMessage };
  }
}

function contextOf({ requestId, deadlineAt }: InvocationRequest) {
  return {
    awsRequestId: requestId,
    functionName: start.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: start.functionArn,
    memoryLimitInMB: String(start.memoryMegabytes),
    logGroupName: `/aws/lambda/${start.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadlineAt - Date.now()),
  };
}

function tell(message: ThreadMessage) {
  parentPort?.postMessage(message);
}

function isThreadStart(value: unknown): value is ThreadStart {
  return typeof value === 'object' && value !== null && 'modulePath' in value;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
