/** An access token and the instant (epoch milliseconds) until which it may be used. */
export interface Token {
  accessToken: string;
  usableUntil: number;
}

interface Held {
  token: Promise<string>;
  usableUntil: number;
}

/** Keeps one access token; askers at the same time share one request, and a failed request is forgotten. */
export interface TokenHolder {
  token(request: () => Promise<Token>): Promise<string>;
  drop(): void;
}

export function createTokenHolder(now: () => Date): TokenHolder {
  let held: Held | undefined;

  const hold = (request: () => Promise<Token>): Held => {
    const asked = request();
    const next: Held = { token: asked.then(({ accessToken }) => accessToken), usableUntil: Infinity };
    asked.then(
      ({ usableUntil }) => void (next.usableUntil = usableUntil),
      () => {
        if (held === next) held = undefined;
      },
    );
    return next;
  };

  return {
    token(request) {
      if (!held || held.usableUntil <= now().getTime()) held = hold(request);
      return held.token;
    },
    drop: () => void (held = undefined),
  };
}
