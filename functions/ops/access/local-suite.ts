import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { queueAddresses } from '../../../shared/queue/sqs-queue.ts';
import { Refusal } from '../output/report.ts';
import type { StageResources } from './stage-resources.ts';
import { parseJson } from '../../../shared/parse-json.ts';

export const SUITE_FILE = '.tandem/suite.json';

const suiteFile = z.object({
  pid: z.int(),
  region: z.string(),
  endpoints: z.object({
    dynamodb: z.string(),
    sqs: z.string(),
    secretsManager: z.string(),
    ses: z.string(),
  }),
  tableName: z.string(),
  queues: queueAddresses,
  secretsPrefix: z.string(),
  ingressUrl: z.string(),
  consoleUrl: z.string().optional(),
  senderAddress: z.string().optional(),
  configurationSet: z.string().optional(),
  allowedBaseUrls: z.array(z.string()).default([]),
});
export type SuiteFile = z.infer<typeof suiteFile>;

/** Finds the suite that `npm start` runs, and points the AWS clients of this process at it. */
export function openLocalSuite(path: string, environment: NodeJS.ProcessEnv): StageResources {
  const suite = readSuite(path);
  if (suite === 'missing')
    throw new Refusal(
      `No suite runs here (${path} is missing). Start one with "npm start", or give --stage.`,
    );
  if (suite === 'unreadable')
    throw new Refusal(`${path} is not readable. Start the suite again with "npm start", or give --stage.`);
  if (!isRunning(suite.pid))
    throw new Refusal(`The suite of ${path} no longer runs. Start it with "npm start", or give --stage.`);
  Object.assign(environment, {
    AWS_ENDPOINT_URL_DYNAMODB: suite.endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: suite.endpoints.sqs,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: suite.endpoints.secretsManager,
    AWS_ENDPOINT_URL_SESV2: suite.endpoints.ses,
    AWS_REGION: suite.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  // Left from a profile, these would be taken before the ones above.
  delete environment['AWS_PROFILE'];
  delete environment['AWS_SESSION_TOKEN'];
  return suite;
}

/** The suite of a file, as far as its process is still there. */
export function findRunningSuite(path: string): SuiteFile | undefined {
  const suite = readSuite(path);
  return typeof suite === 'object' && isRunning(suite.pid) ? suite : undefined;
}

function readSuite(path: string): SuiteFile | 'missing' | 'unreadable' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return existsSync(path) ? 'unreadable' : 'missing';
  }
  return suiteFile.safeParse(parseJson(text)).data ?? 'unreadable';
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
