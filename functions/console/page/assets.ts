import { createHash } from 'node:crypto';
import type { Console } from '../context.ts';
import { script } from './script.ts';
import { style } from './style.ts';

const YEAR_SECONDS = 365 * 86_400;

function asset(name: string, extension: 'css' | 'js', text: string) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const type = extension === 'css' ? 'text/css' : 'text/javascript';
  return { path: `/${name}-${hash}.${extension}`, type: `${type}; charset=utf-8`, text };
}

/** Named after their content, so that browsers may keep them. */
export const assets = {
  style: asset('style', 'css', style),
  script: asset('console', 'js', script),
};

export function addAssets(app: Console): void {
  for (const { path, type, text } of Object.values(assets))
    app.get(path, (context) => {
      const headers = { 'content-type': type, 'cache-control': `public, max-age=${YEAR_SECONDS}, immutable` };
      return context.body(text, 200, headers);
    });
}
