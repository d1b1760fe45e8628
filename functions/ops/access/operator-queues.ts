export interface QueueCounts {
  queued: number;
  inFlight: number;
  delayed: number;
  deadLetters: number;
}

/** A message of a dead-letter queue as it lies there. */
export interface RawDeadLetter {
  messageId: string;
  body: string;
  /** ISO instant. */
  sentAt: string;
}

/** All dead letters of a direction, held so that each is seen once. What is not removed goes back on `close`. */
export interface HeldDeadLetters {
  letters: readonly RawDeadLetter[];
  /** About how many somebody else holds, which are not among them. */
  elsewhere: number;
  remove(messageIds: readonly string[]): Promise<void>;
  /** Answers how many were not given back; they are seen again when their hold is over, after at most five minutes. */
  close(): Promise<number>;
}

/** The queues as operators look at them. */
export interface OperatorQueues {
  counts(direction: string): Promise<QueueCounts>;
  holdDeadLetters(direction: string): Promise<HeldDeadLetters>;
}
