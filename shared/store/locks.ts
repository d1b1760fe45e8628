/** Short locks over all workers of a connection. */
export interface Locks {
  /** Runs `work` alone, or throws `claim-held` (retry) when somebody else is at it. */
  alone<T>(connection: string, name: string, work: () => Promise<T>): Promise<T>;
}
