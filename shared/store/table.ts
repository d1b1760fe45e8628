/**
 * The one table. Every access pattern, and what it costs (RU = read unit, WU = write unit, items below 1 KB):
 *
 * | what                                   | keys                                                     | cost       |
 * | -------------------------------------- | -------------------------------------------------------- | ---------- |
 * | read a connection (cached 1 s)         | pk CONN#c, sk META                                       | 0.5 RU     |
 * | list the connections of a connector    | byState: CONNECTOR#x, begins `active#`                   | 0.5 RU / 4 |
 * | claim, settle, save or release a link  | pk CONN#c, sk LINK#entity#sourceId, condition on lease   | 1 WU each  |
 * | take a target, unless it has another    | the same, condition on its target                        | 1 WU       |
 * |  … plus the indexes, when they change  | byTarget CONN#c#entity / targetId; byState OPEN#c or DIFFERS#c / since | 1 WU each  |
 * | read a link                            | as above, consistent                                     | 1 RU       |
 * | find a link by its target              | byTarget (keys only), then the link                      | 1.5 RU     |
 * | list the links of an entity            | pk CONN#c, sk begins LINK#entity#                        | 0.5 RU / 4 |
 * | list what is undone, oldest first      | byState: OPEN#c                                          | 0.5 RU / 4 |
 * | list what stays different, likewise    | byState: DIFFERS#c                                       | 0.5 RU / 4 |
 * | remember a pointer of a paused customer| pk CONN#c, sk WAIT#direction#entity#id                   | 1 WU       |
 * | count deletions in a window            | pk CONN#c, sk DELETES#direction#window                   | 1 WU       |
 * | draw from a quota, for all of a batch  | pk QUOTA#owner, sk BUCKET, condition on its version      | 1 WU       |
 * | note that a webhook came, by its kind   | pk CONN#c, sk HOOK#vendor                                | 1 WU       |
 * | what proves webhooks (cached 300 s)    | pk CONN#c, sk HOOKKEYS                                   | 0.5 RU     |
 * | begin or end a look at dead letters    | pk CONN#c, sk LETTERS, condition on the last one         | 1 WU       |
 * | note that letters were discarded, read | pk CONN#c, sk LETTERS#entity#sourceId                    | 1 WU, 1 RU |
 * | read all notes of discarded letters    | pk CONN#c, sk begins LETTERS#                            | 0.5 RU / 4 |
 * | keep what is known of the webhooks      | pk CONN#c, sk WATCH#vendor                               | 1 WU       |
 * | note when a connection was watched      | pk CONN#c, sk WATCHED                                    | 1 WU       |
 * | lock a token refresh                   | pk CONN#c, sk LOCK#name                                  | 2 WU       |
 * | count records by state, and what flowed and took | pk CONN#c, sk FIGURES and FLOW#direction#day, every 5 s | 1 WU each  |
 * | read the figures of 100 connections     | BatchGet of FIGURES                                      | 50 RU      |
 * | note what somebody did                 | pk HISTORY#c, sk instant#random                          | 1 WU       |
 * | list what was done, newest first       | pk HISTORY#c, backwards                                  | 0.5 RU / 4 |
 * | whether a session still counts         | pk ACCESS#OPERATORS or ACCESS#c, sk META                 | 1 RU       |
 * | use a link to the console, once        | pk USEDLINK#id, sk META, condition on absence            | 1 WU       |
 * | what people were told, and replace it  | pk CONN#c, sk TOLD, at most 300 KB                       | 1 RU, 1 WU |
 * | note that the worker told of a pause   | pk CONN#c, sk TOLD#PAUSE                                 | 1 WU       |
 * | note a mail that bounced               | pk CONN#c, sk BOUNCE                                     | 1 RU, 1 WU |
 * | when operators had their digest        | pk STAGE, sk DIGEST                                      | 1 RU, 1 WU |
 * | keep, begin or end a job of a kind     | pk CONN#c, sk JOB#kind, condition on its revision        | 1 RU, 1 WU |
 * | write or read a page of its rows       | pk CONN#c, sk JOBPAGE#kind#page, at most 100 rows        | 30 WU, 8 RU |
 * | take a sign-in from a browser          | pk SIGNIN#mark of its state, sk META                     | 3 WU       |
 *
 * What a new record comes to, counted by `npm run bench -- --part bill`: 2 units for its link (claimed, settled), 1 for its place
 * in byTarget, and for figures, flow and budgets together below 0.1 where a vendor lets several calls through in a second. Where it is
 * less than one (MOCO), a backlog comes back record by record, and each draws for itself. A webhook that tells nothing new: 1, for the
 * claim refused.
 * An hour in HQ, which keeps no reference of ours, two more: what is begun, and whose its reporting is.
 */
export const table = {
  connection: (id: string) => `CONN#${id}`,
  meta: 'META',
  link: (entity: string, sourceId: string) => `LINK#${entity}#${sourceId}`,
  target: (connection: string, entity: string) => `CONN#${connection}#${entity}`,
  open: (connection: string) => `OPEN#${connection}`,
  differing: (connection: string) => `DIFFERS#${connection}`,
  wait: (direction: string, entity: string, id: string) => `WAIT#${direction}#${entity}#${id}`,
  connector: (connector: string) => `CONNECTOR#${connector}`,
  deletes: (direction: string, window: number) => `DELETES#${direction}#${window}`,
  hook: (vendor: string) => `HOOK#${vendor}`,
  hookKeys: 'HOOKKEYS',
  letters: 'LETTERS',
  discardedLetters: 'LETTERS#',
  discardedLetter: (entity: string, sourceId: string) => `LETTERS#${entity}#${sourceId}`,
  watch: (vendor: string) => `WATCH#${vendor}`,
  watched: 'WATCHED',
  lock: (name: string) => `LOCK#${name}`,
  quota: (owner: string) => `QUOTA#${owner}`,
  figures: 'FIGURES',
  flow: (direction: string, day: string) => `FLOW#${direction}#${day}`,
  history: (connection: string) => `HISTORY#${connection}`,
  /** No connection has capitals. */
  operatorAccess: 'ACCESS#OPERATORS',
  customerAccess: (connection: string) => `ACCESS#${connection}`,
  usedLink: (id: string) => `USEDLINK#${id}`,
  told: 'TOLD',
  bounces: 'BOUNCE',
  stage: 'STAGE',
  digest: 'DIGEST',
  toldPause: 'TOLD#PAUSE',
  job: (kind: string) => `JOB#${kind}`,
  jobPage: (kind: string, page: number) => `JOBPAGE#${kind}#${page}`,
  signIn: (stateMark: string) => `SIGNIN#${stateMark}`,
} as const;
