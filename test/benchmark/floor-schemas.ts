import * as z from 'zod';

export { handler } from './floor-ingress.ts';

const hook = z.object({ event: z.string(), id: z.string() });

/** What the first webhook needs besides the clients: that its body is checked. */
export const firstHook = (body: string) => hook.parse(JSON.parse(body));
