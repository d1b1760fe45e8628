import type { AwaitedSignIn, AwaitedSignIns } from '../../shared/sign-in/awaited-sign-ins.ts';

export function createMemoryAwaitedSignIns(now: () => Date): AwaitedSignIns {
  const awaited = new Map<string, AwaitedSignIn & { callback?: string }>();
  return {
    async expect(signIn) {
      awaited.set(signIn.state, signIn);
    },
    async receive({ state, vendor, query }) {
      const found = awaited.get(state);
      if (found?.vendor !== vendor) return undefined;
      const isTaken = found.callback === undefined && found.until > now();
      if (isTaken) awaited.set(state, { ...found, callback: query });
      return { isTaken, language: found.language };
    },
    read: async (state) => awaited.get(state)?.callback,
    async forget(state) {
      awaited.delete(state);
    },
  };
}
