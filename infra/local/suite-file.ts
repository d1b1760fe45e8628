import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SUITE_FILE } from '../../functions/ops/access/local-suite.ts';
import { LOCAL_REGION } from './local-account.ts';
import type { Suite } from './suite.ts';

/** Tells `npm run ops` where the running suite is. */
export function writeSuiteFile(suite: Suite, allowedBaseUrls: readonly string[]): void {
  const { endpoints, tableName, queues, secretsPrefix, ingressUrl } = suite;
  const content = {
    pid: process.pid,
    region: LOCAL_REGION,
    endpoints,
    tableName,
    queues,
    secretsPrefix,
    ingressUrl,
    allowedBaseUrls,
  };
  mkdirSync(dirname(SUITE_FILE), { recursive: true });
  writeFileSync(SUITE_FILE, JSON.stringify(content, null, 2));
}

export function removeSuiteFile(): void {
  rmSync(SUITE_FILE, { force: true });
}
