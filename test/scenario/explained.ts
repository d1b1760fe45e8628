import { eventually } from './eventually.ts';
import type { RunningSuite } from './running-suite.ts';
import { CONNECTION } from './moco-awork/times-office.ts';

/** What `explain` prints about a record, as far as the scenarios look at it. */
export interface Explained {
  remarks: string[];
  records: {
    direction: string;
    entity: string;
    id: string;
    link: { targetId: string | null; outcomes: { outcome: string; code: string; sentence: string }[] } | null;
    deadLetters: { code: string }[];
    plan: { plan: string; code: string; sentence: string };
  }[];
}

export interface Letters {
  letters: { number: number; id: string; code: string; sentence: string; settledSince: boolean }[];
}

export async function explain(
  suite: Pick<RunningSuite, 'ops'>,
  record: string,
  connection = CONNECTION,
): Promise<Explained> {
  return (await suite.ops<Explained>('explain', connection, record)).json;
}

/** The code and sentence with which the latest handling of a record ended. */
export function handled(
  suite: Pick<RunningSuite, 'ops'>,
  record: string,
  { code, connection = CONNECTION }: { code: string; connection?: string },
) {
  return eventually(`${record} is handled with ${code}`, async () => {
    const outcome = (await explain(suite, record, connection)).records[0]?.link?.outcomes[0];
    return outcome?.code === code ? outcome : undefined;
  });
}

/** What was said of a record when it was written, also where it was looked at again since. */
export function told(
  suite: Pick<RunningSuite, 'ops'>,
  record: string,
  { code, connection = CONNECTION }: { code: string; connection?: string },
) {
  return eventually(`${code} is told of ${record}`, async () => {
    const { outcomes = [] } = (await explain(suite, record, connection)).records[0]?.link ?? {};
    return outcomes.find((each) => each.code === code);
  });
}

export function letterOf(suite: Pick<RunningSuite, 'ops'>, record: string, code: string) {
  return eventually(`a dead letter of ${record} with ${code}`, async () => {
    const { json } = await suite.ops<Letters>('dlq', 'list', '--id', record);
    return json.letters.find((letter) => letter.code === code);
  });
}
