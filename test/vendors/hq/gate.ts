import type { Hq } from './hq.ts';
import { Refusal } from './refusal.ts';

/** The way in: quota first, then the token. */
export interface Gate {
  admit(request: Request): void;
  addToken(token: string): void;
  revokeToken(token: string): void;
  /** Also a revoked one, which belongs to this tenant still. */
  holds(token: string | undefined): boolean;
}

export function tokenOf(request: Request): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

export function createGate({ world, tenant }: Hq): Gate {
  const tokens = world.collections.open<boolean>('tokens');
  for (const token of tenant.tokens) {
    if (tokens.get(token) === undefined) tokens.put(token, true);
  }
  const window = { minute: -1, used: 0 };
  return {
    admit(request) {
      const minute = Math.floor(world.now().getTime() / 60_000);
      window.used = window.minute === minute ? window.used + 1 : 1;
      window.minute = minute;
      // Documented as 429; that windows are fixed and refused calls count is guessed.
      if (window.used > tenant.callsPerMinute) throw new Refusal(429, 'Too many requests.');
      const token = tokenOf(request);
      if (!token || !tokens.get(token))
        throw new Refusal(401, 'Authorization has been denied for this request.');
    },
    addToken: (token) => tokens.put(token, true),
    revokeToken: (token) => tokens.put(token, false),
    holds: (token) => token !== undefined && tokens.get(token) !== undefined,
  };
}
