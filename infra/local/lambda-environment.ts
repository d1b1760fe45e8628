import { randomUUID } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import type { LambdaFunction } from './lambda-function.ts';
import type { InvocationRequest, ThreadMessage, ThreadStart } from './lambda-messages.ts';
import { startThread } from './start-thread.ts';

/** One execution environment: it handles one invocation at a time and is gone after a timeout or a crash. */
export interface LambdaEnvironment {
  /** Refused with `InvocationFailed` where its function cannot be loaded. */
  ready: Promise<unknown>;
  invoke(event: unknown): Promise<unknown>;
  alive(): boolean;
  stop(): Promise<void>;
}

export interface LambdaOutput {
  logFile?: string | undefined;
  recordFile?: string | undefined;
  usageFile?: string | undefined;
}

export interface ThreadOptions extends LambdaOutput {
  inBackground: boolean;
}

export class InvocationFailed extends Error {
  readonly errorType: string;

  constructor(errorType: string, message: string) {
    super(`${errorType}: ${message}`);
    this.errorType = errorType;
  }
}

/** Short-lived objects rarely outlive their record; the default would collect several times a second and take cores for it. */
const YOUNG_GENERATION_MEGABYTES = 16;

export function startEnvironment(
  lambda: LambdaFunction,
  options: ThreadOptions,
  onCpu: (microseconds: number) => void,
): LambdaEnvironment {
  const thread = openThread(lambda, options);
  const ready = Promise.withResolvers<unknown>();
  let running: PromiseWithResolvers<unknown> | undefined;
  let alive = true;
  const die = (failure: InvocationFailed) => {
    alive = false;
    ready.reject(failure);
    running?.reject(failure);
  };
  // It may die before anybody waits for it; the next invocation is told.
  ready.promise.catch(() => {});
  thread.on('error', (error) => die(new InvocationFailed('Runtime.Crashed', String(error))));
  thread.on('exit', () => die(new InvocationFailed('Runtime.ExitError', `${lambda.name} exited`)));
  thread.on('message', (message: ThreadMessage) => {
    if (message.kind === 'ready') ready.resolve(undefined);
    else if (message.kind === 'cpu') onCpu(message.microseconds);
    else if (message.kind === 'result') running?.resolve(JSON.parse(message.resultJson));
    else running?.reject(new InvocationFailed(message.errorType, message.errorMessage));
  });
  return {
    ready: ready.promise,
    alive: () => alive,
    async stop() {
      await thread.terminate();
    },
    async invoke(event) {
      await ready.promise;
      if (!alive) throw new InvocationFailed('Runtime.ExitError', `${lambda.name} exited`);
      running = Promise.withResolvers();
      const timeout = setTimeout(() => {
        die(
          new InvocationFailed('Sandbox.Timedout', `Task timed out after ${lambda.timeoutSeconds} seconds`),
        );
        void thread.terminate();
      }, lambda.timeoutSeconds * 1000);
      const deadlineAt = Date.now() + lambda.timeoutSeconds * 1000;
      const request: InvocationRequest = {
        requestId: randomUUID(),
        eventJson: JSON.stringify(event),
        deadlineAt,
      };
      thread.postMessage(request);
      return running.promise.finally(() => clearTimeout(timeout));
    },
  };
}

function openThread(lambda: LambdaFunction, options: ThreadOptions): Worker {
  const start: ThreadStart = {
    functionName: lambda.name,
    functionArn: lambda.arn,
    memoryMegabytes: lambda.memoryMegabytes,
    modulePath: lambda.modulePath,
    exportName: lambda.exportName,
    allowedActions: lambda.allowedActions,
    inBackground: options.inBackground,
    logFile: options.logFile,
    recordFile: options.recordFile,
    usageFile: options.usageFile,
  };
  return startThread('./lambda-thread.ts', {
    workerData: start,
    env: lambda.environment,
    resourceLimits: {
      maxOldGenerationSizeMb: lambda.memoryMegabytes,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES,
    },
  });
}
