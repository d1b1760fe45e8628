import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Told, Usage } from './tell-usage.ts';

export interface SuiteProcess {
  suiteFile: string;
  ingressUrl: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const PATIENCE_MILLISECONDS = 120_000;

/** Starts a script that runs a suite and tells its usage. */
export async function openProcess(script: string, word: string): Promise<SuiteProcess> {
  const child = fork(script, [word], {
    stdio: 'inherit',
    // A young generation as small as `npm start` asks for, or every thread keeps tens of megabytes it does not need.
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=3'],
  });
  const next = async (): Promise<Told> => {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const [told] = (await once(child, 'message', { signal })) as [Told];
    return told;
  };
  const started = await next();
  if (started.kind !== 'started') throw new Error('the suite did not start');
  const { suiteFile, ingressUrl } = started;
  return {
    ...{ suiteFile, ingressUrl },
    async usage() {
      child.send('usage');
      const told = await next();
      if (told.kind !== 'usage') throw new Error('the suite did not tell its usage');
      return told.usage;
    },
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
