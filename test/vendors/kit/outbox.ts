/** One webhook on its way. `subscription` lets the vendor count failures. */
export interface Delivery {
  id: string;
  subscription: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  dueAt: number;
  attempt: number;
}

/** Trouble on the way, as shares in [0, 1]. Lost hooks are never sent, doubled ones arrive twice, late ones out of order. */
export interface OutboxTrouble {
  lost: number;
  doubled: number;
  late: number;
}

export interface Outbox {
  post(delivery: { subscription: string; url: string; headers: Record<string, string>; body: string }): void;
  /** Sends everything that is due; resolves when the receivers have answered. */
  flush(): Promise<void>;
  pending(): Delivery[];
  trouble: OutboxTrouble;
}
