/** When each connection was watched last, so that each has its turn. */
export interface WatchTurns {
  /** ISO instant; undefined for one that never was. */
  last(connection: string): Promise<string | undefined>;
  begin(connection: string): Promise<void>;
}
