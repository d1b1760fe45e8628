import type { Holder } from '../../../shared/access/holder.ts';
import type { ConsoleHarness } from './console-harness.ts';
import { csrfOf } from './console-harness.ts';

/** Somebody whose browser keeps the cookies that pages set. */
export async function createVisitor(harness: ConsoleHarness, holder: Holder) {
  const cookies = new Map<string, string>();
  const keep = (response: Response) => {
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      if (/max-age=0/i.test(text)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, form?: Record<string, string>) =>
    keep(await harness.ask(path, { cookie: header(), ...(form && { form }) }));
  keep(await harness.ask(await harness.linkOf(holder), { method: 'POST' }));
  const show = async (path: string) => (await ask(path)).text();
  return {
    cookies,
    show,
    /** Sends a form that stands on that page. */
    send: async (path: string, form: Record<string, string>, from: string) => {
      const page = await harness.ask(from, { cookie: header() });
      return ask(path, { csrf: csrfOf(await page.text()), ...form });
    },
  };
}

export type Visitor = Awaited<ReturnType<typeof createVisitor>>;
