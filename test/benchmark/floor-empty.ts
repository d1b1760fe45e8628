import middy from '@middy/core';

/** Nothing but the frame around every handler. */
export const handler = middy(async () => ({}));
