/** What a thread is told when it starts. */
export interface ThreadStart {
  functionName: string;
  functionArn: string;
  memoryMegabytes: number;
  modulePath: string;
  exportName: string;
  /** By its policy, such as `dynamodb:GetItem`. */
  allowedActions: readonly string[];
  /** Yields the processor to functions that somebody waits for. */
  inBackground: boolean;
  /** Where output goes; dropped when absent. */
  logFile: string | undefined;
  /** Where calls to vendors are written, one JSON line each; not observed when absent. */
  recordFile: string | undefined;
  /** Where calls to AWS and what invocations take are written; see `usageLine`. Not observed when absent. */
  usageFile: string | undefined;
}

/** Events and results travel as JSON text, as they do in the cloud, so that nothing else can slip through. */
export interface InvocationRequest {
  requestId: string;
  eventJson: string;
  deadlineAt: number;
}

export type ThreadMessage =
  | { kind: 'ready' }
  /** CPU of the thread during one invocation. */
  | { kind: 'cpu'; microseconds: number }
  | { kind: 'result'; resultJson: string }
  | { kind: 'error'; errorType: string; errorMessage: string };
