import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export interface Startable {
  name: string;
  modulePath: string;
  environment: Record<string, string>;
}

/** Milliseconds of CPU of each, by its name. */
export type Round = ReadonlyMap<string, number>;

/** All of them in every round, so that what else the machine does weighs on each alike. */
export function measureColdStarts(subjects: readonly Startable[], rounds: number): Round[] {
  return Array.from(
    { length: rounds },
    () => new Map(subjects.map((subject) => [subject.name, coldStartCpu(subject)])),
  );
}

/**
 * Of a process from its beginning until its handler is loaded. Lambda's runtime has loaded Node's HTTP client before it loads a
 * handler (https://github.com/aws/aws-lambda-nodejs-runtime-interface-client), so it is loaded first here as well.
 */
function coldStartCpu({ modulePath, environment }: Startable): number {
  const script =
    `process.getBuiltinModule('node:http'); await import(${JSON.stringify(pathToFileURL(modulePath).href)});` +
    'const { user, system } = process.cpuUsage(); console.log((user + system) / 1000); process.exit()';
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return Number(output);
}
