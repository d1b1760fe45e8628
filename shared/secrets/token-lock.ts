/** The lock under which workers renew tokens in a connection's secret; whoever else changes the secret takes it too. */
export const TOKEN_LOCK = 'tokens';
