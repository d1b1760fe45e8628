import type { MiddlewareHandler } from 'hono';
import type { ConsoleEnv } from '../context.ts';
import { notFound } from '../page/not-found.ts';

/** What is no connection's and still everybody's. */
const everybodys = new Set(['/language', '/sign-out']);

/**
 * The one place that keeps customers to what is theirs: below `/connections/<their own>` and nowhere else. Another
 * connection looks to them like one that does not exist, and so does what lies below `…/operate`.
 */
export function ownConnectionOnly(): MiddlewareHandler<ConsoleEnv> {
  return async (context, next) => {
    const { session } = context.var;
    const { path } = context.req;
    const [, place, id, part] = path.split('/');
    if (session.kind === 'customer') {
      if (path === '/') return context.redirect(`/connections/${session.connection}`, 303);
      const isOwn = place === 'connections' && id === session.connection && part !== 'operate';
      if (!isOwn && !everybodys.has(path)) return notFound(context);
    }
    return next();
  };
}

/** Reads the connection of the address for the pages below it. */
export function knownConnectionOnly(): MiddlewareHandler<ConsoleEnv> {
  return async (context, next) => {
    const connection = await context.var.operator.connections.get(context.req.param('id') ?? '');
    if (!connection) return notFound(context);
    context.set('connection', connection);
    return next();
  };
}
