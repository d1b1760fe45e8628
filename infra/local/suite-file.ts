import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SuiteFile } from '../../functions/ops/access/local-suite.ts';
import { findRunningSuite, SUITE_FILE } from '../../functions/ops/access/local-suite.ts';
import { Refusal } from '../../functions/ops/output/report.ts';
import { LOCAL_REGION } from './local-account.ts';
import type { Suite } from './suite.ts';

/** The mail engine takes any sender; in the cloud the stage settings name one. */
export const LOCAL_SENDER = 'tandem@localhost';

const ANSWER_MILLISECONDS = 5_000;

/** Where operators find the suite; the demo day comes and goes beside one that runs. */
export function suiteFileOf({ once }: { once: boolean }): string {
  return once ? `.tandem/once-${process.pid}.json` : SUITE_FILE;
}

export function describeForOperators(suite: Suite, allowedBaseUrls: string[]): SuiteFile {
  const { endpoints, tableName, queues, secretsPrefix, ingressUrl, consoleUrl, configurationSet } = suite;
  const senderAddress = LOCAL_SENDER;
  const place = {
    endpoints,
    tableName,
    queues,
    secretsPrefix,
    ingressUrl,
    consoleUrl,
    allowedBaseUrls,
    senderAddress,
    configurationSet,
  };
  return { pid: process.pid, region: LOCAL_REGION, ...place };
}

/** Whole or not at all, as operators may read it at any moment; for its owner only. */
export function writeSuiteFile(path: string, content: SuiteFile): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content, null, 2), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
}

/** Leaves the file of another suite alone. */
export function removeSuiteFile(path: string): void {
  if (findRunningSuite(path)?.pid === process.pid) rmSync(path, { force: true });
}

/** Operators of this directory could not say which of two suites they mean. */
export async function refuseSecondSuite(path: string): Promise<void> {
  const suite = findRunningSuite(path);
  if (!suite || !(await answers(suite.ingressUrl))) return;
  throw new Refusal(
    `A suite runs here already (${suite.ingressUrl}, process ${suite.pid}). Stop it, or start this one in another directory.`,
  );
}

/** The number of a process that was killed may be another program's by now. One that takes its time is there. */
async function answers(url: string): Promise<boolean> {
  try {
    await fetch(`${url}/health`, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    return true;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError';
  }
}
