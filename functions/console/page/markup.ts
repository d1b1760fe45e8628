import type { html } from 'hono/html';

/** What the tag `html` of hono makes; everything put into it is escaped. */
export type Markup = ReturnType<typeof html>;
